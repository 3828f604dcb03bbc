/** Natives of package encoding/base64. */
package dev.gosim.std.encoding.base64;
