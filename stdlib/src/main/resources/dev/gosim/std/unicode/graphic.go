package unicode

// GraphicRanges are the code points that IsGraphic reports.
var GraphicRanges = []*RangeTable{L, M, N, P, S, Zs}

// PrintRanges are the code points, but for the space, that IsPrint reports.
var PrintRanges = []*RangeTable{L, M, N, P, S}

// In reports whether the code point is in one of the tables.
func In(r rune, ranges ...*RangeTable) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

// IsOneOf reports whether the code point is in one of the tables; In is to be preferred.
func IsOneOf(ranges []*RangeTable, r rune) bool {
	return In(r, ranges...)
}

// IsLetter reports whether r is a letter (category L).
func IsLetter(r rune) bool

// IsNumber reports whether r is a number (category N).
func IsNumber(r rune) bool

// IsMark reports whether r is a mark (category M).
func IsMark(r rune) bool

// IsPunct reports whether r is punctuation (category P).
func IsPunct(r rune) bool

// IsSymbol reports whether r is a symbol (category S).
func IsSymbol(r rune) bool

// IsSpace reports whether r has the property White_Space.
func IsSpace(r rune) bool

// IsControl reports whether r is a control character (category Cc).
func IsControl(r rune) bool

// IsGraphic reports whether r is a letter, mark, number, punctuation, symbol or space.
func IsGraphic(r rune) bool

// IsPrint reports whether r is graphic, and no space but the ASCII one.
func IsPrint(r rune) bool
