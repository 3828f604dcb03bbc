package unicode

const (
	MaxRune         = '\U0010FFFF' // the largest code point
	ReplacementChar = '\uFFFD'     // stands for what is no code point
	MaxASCII        = '\u007F'     // the largest ASCII value
	MaxLatin1       = '\u00FF'     // the largest Latin-1 value
)

const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower as a delta of a CaseRange means that upper and lower case alternate.
const UpperLower = MaxRune + 1

// RangeTable is a set of code points. Both lists are in increasing order.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // number of entries in R16 whose Hi is at most MaxLatin1
}

// Range16 is every Stride-th code point from Lo to Hi.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// Range32 is like Range16, for code points that need more than 16 bits.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// CaseRange maps code points to other cases by adding Delta[UpperCase] and so on.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// SpecialCase holds the case mappings of a language where they differ from the standard ones.
type SpecialCase []CaseRange

// Is reports whether the code point is in the table.
func Is(rangeTab *RangeTable, r rune) bool {
	if n := len(rangeTab.R16); n > 0 && uint32(r) <= uint32(rangeTab.R16[n-1].Hi) {
		lo, hi := 0, n
		for lo < hi {
			m := int(uint(lo+hi) / 2)
			switch x := rangeTab.R16[m]; {
			case uint16(r) < x.Lo:
				hi = m
			case uint16(r) > x.Hi:
				lo = m + 1
			default:
				return (uint16(r)-x.Lo)%x.Stride == 0
			}
		}
		return false
	}
	lo, hi := 0, len(rangeTab.R32)
	for lo < hi {
		m := int(uint(lo+hi) / 2)
		switch x := rangeTab.R32[m]; {
		case uint32(r) < x.Lo:
			hi = m
		case uint32(r) > x.Hi:
			lo = m + 1
		default:
			return (uint32(r)-x.Lo)%x.Stride == 0
		}
	}
	return false
}

// IsUpper reports whether r is an upper case letter.
func IsUpper(r rune) bool

// IsLower reports whether r is a lower case letter.
func IsLower(r rune) bool

// IsTitle reports whether r is a title case letter.
func IsTitle(r rune) bool

// IsDigit reports whether r is a decimal digit.
func IsDigit(r rune) bool

// To maps r to UpperCase, LowerCase or TitleCase.
func To(_case int, r rune) rune

// ToUpper maps r to upper case.
func ToUpper(r rune) rune

// ToLower maps r to lower case.
func ToLower(r rune) rune

// ToTitle maps r to title case.
func ToTitle(r rune) rune

// SimpleFold returns the next larger code point that is equal to r under simple case folding, or
// the smallest such one.
func SimpleFold(r rune) rune

// ToUpper maps r to upper case, the language's mapping first.
func (special SpecialCase) ToUpper(r rune) rune {
	return special.to(UpperCase, r)
}

// ToTitle maps r to title case, the language's mapping first.
func (special SpecialCase) ToTitle(r rune) rune {
	return special.to(TitleCase, r)
}

// ToLower maps r to lower case, the language's mapping first.
func (special SpecialCase) ToLower(r rune) rune {
	return special.to(LowerCase, r)
}

func (special SpecialCase) to(c int, r rune) rune {
	for _, x := range special {
		if uint32(r) < x.Lo || uint32(r) > x.Hi {
			continue
		}
		delta := x.Delta[c]
		if delta > MaxRune {
			return rune(x.Lo) + ((r-rune(x.Lo))&^1 | rune(c&1))
		}
		return r + delta
	}
	return To(c, r)
}
