package dev.gosim.natives;

/** Marks a record whose components are the several results of a native, in order. */
public interface Results {}
