/**
 * Trained models in a directory: {@code tensors.safetensors} holds the parameters, {@code users.txt} and {@code items.txt}
 * the ids in order of their indices, {@code model.json} what the parameters mean and what made them. No Java serialization;
 * what one process writes another reads to the same bits.
 */
package org.equipoise.data.model;
