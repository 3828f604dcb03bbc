// Package errgroup is not the one that gosim has.
package errgroup

// Own is known to this one only.
const Own = "the module's own"
