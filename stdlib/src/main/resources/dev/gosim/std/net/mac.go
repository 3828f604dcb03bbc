package net

// A HardwareAddr is the address of a network card.
type HardwareAddr []byte

// String returns "00:00:5e:00:53:01".
func (a HardwareAddr) String() string { return hex(a, ":") }

// ParseMAC reads an address of 6, 8 or 20 bytes: "00:00:5e:00:53:01", "00-00-5e-00-53-01",
// "0000.5e00.5301" or "00005e005301".
func ParseMAC(s string) (hw HardwareAddr, err error) {
	bad := func() (HardwareAddr, error) {
		return nil, &AddrError{Err: "invalid MAC address", Addr: s}
	}
	const shortest = 12
	if len(s) < shortest {
		return bad()
	}
	group, sep := 1, byte(0) // bytes in a group, what stands between groups
	switch {
	case s[2] == ':' || s[2] == '-':
		sep = s[2]
	case s[4] == '.':
		group, sep = 2, '.'
	}
	for i := 0; ; {
		for range group {
			if i+2 > len(s) || nibble(s[i]) < 0 || nibble(s[i+1]) < 0 {
				return bad()
			}
			hw = append(hw, byte(nibble(s[i])<<4|nibble(s[i+1])))
			i += 2
		}
		if i == len(s) {
			break
		}
		if sep != 0 {
			if s[i] != sep {
				return bad()
			}
			i++
		}
	}
	switch len(hw) {
	case 6, 8, 20:
		return hw, nil
	}
	return bad()
}

// nibble is what a hexadecimal digit stands for, or -1.
func nibble(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
