package big

import (
	"bytes"
	"fmt"
)

// gobVersion begins what GobEncode writes.
const gobVersion byte = 1

func (x *Int) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	return append([]byte{gobHead(x.neg)}, x.Bytes()...), nil
}

func gobHead(neg bool) byte {
	if neg {
		return gobVersion<<1 | 1
	}
	return gobVersion << 1
}

func (z *Int) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Int{}
		return nil
	}
	if v := buf[0] >> 1; v != gobVersion {
		return fmt.Errorf("Int.GobDecode: encoding version %d not supported", v)
	}
	z.SetBytes(buf[1:])
	z.neg = buf[0]&1 != 0
	return nil
}

func (x *Int) AppendText(b []byte) (text []byte, err error) { return x.Append(b, 10), nil }

func (x *Int) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

func (z *Int) UnmarshalText(text []byte) error {
	r := bytes.NewReader(text)
	if err := z.scan(r, 0); err != nil || r.Len() > 0 {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return x.AppendText(nil)
}

func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return z.UnmarshalText(text)
}
