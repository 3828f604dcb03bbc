package big

import (
	"encoding/binary"
	"errors"
	"fmt"
)

const (
	floatGobVersion byte = 1
	gobHeadSize          = 6  // version, the small fields, precision
	gobFiniteSize        = 10 // and the exponent, before the mantissa
)

func (x *Float) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	small := byte(x.mode&7)<<5 | byte((x.acc+1)&3)<<3 | byte(x.form&3)<<1
	if x.neg {
		small |= 1
	}
	b := binary.BigEndian.AppendUint32([]byte{floatGobVersion, small}, x.prec)
	if x.form == finite {
		b = binary.BigEndian.AppendUint32(b, uint32(x.exp))
		for i := len(x.mant) - 1; i >= 0; i-- {
			b = binary.BigEndian.AppendUint64(b, uint64(x.mant[i]))
		}
	}
	return b, nil
}

func (z *Float) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Float{}
		return nil
	}
	if len(buf) < gobHeadSize {
		return errors.New("Float.GobDecode: buffer too small")
	}
	if buf[0] != floatGobVersion {
		return fmt.Errorf("Float.GobDecode: encoding version %d not supported", buf[0])
	}
	prec, mode := z.prec, z.mode
	small := buf[1]
	z.mode = RoundingMode(small >> 5)
	z.acc = Accuracy(small>>3&3) - 1
	z.form = form(small >> 1 & 3)
	z.neg = small&1 != 0
	z.prec = binary.BigEndian.Uint32(buf[2:])
	if z.form == finite {
		if len(buf) < gobFiniteSize {
			return errors.New("Float.GobDecode: buffer too small for finite form float")
		}
		z.exp = int32(binary.BigEndian.Uint32(buf[gobHeadSize:]))
		z.mant = new(Int).SetBytes(buf[gobFiniteSize:]).abs
		if msg := z.invalid(); msg != "" {
			return errors.New("Float.GobDecode: " + msg)
		}
	}
	if prec != 0 {
		z.mode = mode
		z.SetPrec(uint(prec))
	}
	return nil
}

// invalid tells what is wrong with a finite number that was read.
func (z *Float) invalid() string {
	if len(z.mant) == 0 {
		return "nonzero finite number with empty mantissa"
	}
	if top := z.mant[len(z.mant)-1]; top>>(wordBits-1) == 0 {
		return fmt.Sprintf("msb not set in last word %#x of %s", uint(top), z.Text('p', 0))
	}
	if z.prec == 0 {
		return "zero precision finite number"
	}
	return ""
}

func (x *Float) AppendText(b []byte) ([]byte, error) {
	if x == nil {
		return append(b, "<nil>"...), nil
	}
	return x.Append(b, 'g', -1), nil
}

func (x *Float) MarshalText() (text []byte, err error) { return x.AppendText(nil) }

func (z *Float) UnmarshalText(text []byte) error {
	_, _, err := z.Parse(string(text), 0)
	if err != nil {
		err = fmt.Errorf("math/big: cannot unmarshal %q into a *big.Float (%v)", text, err)
	}
	return err
}
