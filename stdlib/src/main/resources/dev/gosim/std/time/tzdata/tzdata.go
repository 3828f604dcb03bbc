// Package tzdata is imported for programs that must know time zones where the machine does not;
// here they know them in any case.
package tzdata
