/** What made a result: method, seed, data, versions. Stored in every model and every result. */
package org.equipoise.provenance;
