/**
 * Natives of package encoding/json: a scanner of syntax, and an encoder and a decoder that work on
 * the values themselves by a plan per type.
 */
package dev.gosim.std.encoding.json;
