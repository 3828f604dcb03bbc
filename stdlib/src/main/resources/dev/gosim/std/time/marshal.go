package time

import "errors"

// MarshalText shows the time as RFC 3339.
func (t Time) MarshalText() ([]byte, error) { return t.appendStrict(nil, "Time.MarshalText: ") }

// AppendText is MarshalText onto a slice.
func (t Time) AppendText(b []byte) ([]byte, error) { return t.appendStrict(b, "Time.AppendText: ") }

// appendStrict fails for what RFC 3339 cannot say.
func (t Time) appendStrict(b []byte, who string) ([]byte, error) {
	if y := t.Year(); y < 0 || y >= 10000 {
		return nil, errors.New(who + "year outside of range [0,9999]")
	}
	if _, offset := t.Zone(); offset/3600 >= 24 || offset/3600 <= -24 {
		return nil, errors.New(who + "timezone hour outside of range [0,23]")
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

// What the packed form begins with: the second one has a byte more, for an offset with seconds.
const (
	binaryVersion1 = 1
	binaryVersion2 = 2
)

// AppendBinary is MarshalBinary onto a slice.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	minutes, seconds := -1, 0 // UTC
	version := byte(binaryVersion1)
	if t.Location() != UTC {
		_, offset := t.Zone()
		minutes, seconds = offset/60, offset%60
		if minutes < -1<<15 || minutes == -1 || minutes >= 1<<15 {
			return b, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
	}
	if seconds != 0 {
		version = binaryVersion2
	}
	b = append(b, version)
	for i := 56; i >= 0; i -= 8 {
		b = append(b, byte(t.wall>>i))
	}
	for i := 24; i >= 0; i -= 8 {
		b = append(b, byte(t.ext>>i))
	}
	b = append(b, byte(minutes>>8), byte(minutes))
	if version == binaryVersion2 {
		b = append(b, byte(seconds))
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary writes.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	size := 15
	switch data[0] {
	case binaryVersion1:
	case binaryVersion2:
		size++
	default:
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != size {
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
	if size == 16 {
		offset += int(data[15]) // without its sign, as Go reads it
	}
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
