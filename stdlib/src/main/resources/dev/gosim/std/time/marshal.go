package time

import "errors"

// MarshalText shows the time as RFC 3339.
func (t Time) MarshalText() ([]byte, error) { return t.appendStrict(nil, "Time.MarshalText: ") }

// AppendText is MarshalText onto a slice.
func (t Time) AppendText(b []byte) ([]byte, error) { return t.appendStrict(b, "Time.AppendText: ") }

func (t Time) appendStrict(b []byte, who string) ([]byte, error) {
	if y := t.Year(); y < 0 || y >= 10000 {
		return nil, errors.New(who + "year outside of range [0,9999]")
	}
	return t.AppendFormat(b, RFC3339Nano), nil
}

// UnmarshalText reads what MarshalText writes.
func (t *Time) UnmarshalText(data []byte) error {
	var err error
	*t, err = Parse(RFC3339, string(data))
	return err
}

// MarshalJSON shows the time as a JSON string.
func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.appendStrict([]byte{'"'}, "Time.MarshalJSON: ")
	if err != nil {
		return nil, err
	}
	return append(b, '"'), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	var err error
	*t, err = Parse(RFC3339, string(data[1:len(data)-1]))
	return err
}

// MarshalBinary packs the time.
func (t Time) MarshalBinary() ([]byte, error) { return t.AppendBinary(nil) }

// AppendBinary is MarshalBinary onto a slice.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	offset := -1
	if t.Location() != UTC {
		_, o := t.Zone()
		offset = o / 60
	}
	b = append(b, 1)
	for i := 56; i >= 0; i -= 8 {
		b = append(b, byte(t.wall>>i))
	}
	for i := 24; i >= 0; i -= 8 {
		b = append(b, byte(t.ext>>i))
	}
	return append(b, byte(offset>>8), byte(offset)), nil
}

// UnmarshalBinary reads what MarshalBinary writes.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	if data[0] != 1 && data[0] != 2 {
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) < 15 {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	*t = Time{}
	for _, c := range data[1:9] {
		t.wall = t.wall<<8 | int64(c)
	}
	for _, c := range data[9:13] {
		t.ext = t.ext<<8 | int64(c)
	}
	offset := int(int16(data[13])<<8|int16(data[14])) * 60
	if offset == -60 {
		return nil
	}
	if _, o, _, _, _ := Local.lookup(t.unix()); o == offset {
		t.setLoc(Local)
	} else {
		t.setLoc(FixedZone("", offset))
	}
	return nil
}

// GobEncode packs the time.
func (t Time) GobEncode() ([]byte, error) { return t.MarshalBinary() }

// GobDecode reads what GobEncode writes.
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }
