package net

// A HardwareAddr is the address of a network card.
type HardwareAddr []byte

// String returns "00:00:5e:00:53:01".
func (a HardwareAddr) String() string { return hex(a, ":") }
