/**
 * Files as bytes: opening plain and gzipped ones, finding them by glob, their digests, and replacing them as a whole; and the
 * embedded database that reads and writes some kinds of them.
 */
package org.equipoise.data.file;
