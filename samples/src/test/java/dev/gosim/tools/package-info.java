/** What programs write for Go's tools, read by these. */
package dev.gosim.tools;
