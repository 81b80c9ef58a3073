/**
 * The command line: parses, calls, prints; no mathematics. Results go to stdout, everything else to stderr. Exit status 0 is done,
 * 1 a failure of ours, 2 bad usage or bad input, told in one line.
 */
package org.equipoise.cli;
