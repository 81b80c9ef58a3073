/** Files as bytes: opening plain and gzipped ones, finding them by glob, their digests, and replacing them as a whole. */
package org.equipoise.data.file;
