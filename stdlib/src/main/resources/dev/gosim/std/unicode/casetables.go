package unicode

// TurkishCase holds the dotted and dotless i.
var TurkishCase SpecialCase = SpecialCase{
	CaseRange{'I', 'I', d{0, 0x131 - 'I', 0}},
	CaseRange{'i', 'i', d{0x130 - 'i', 0, 0x130 - 'i'}},
	CaseRange{0x130, 0x130, d{0, 'i' - 0x130, 0}},
	CaseRange{0x131, 0x131, d{'I' - 0x131, 0, 'I' - 0x131}},
}

// AzeriCase is as TurkishCase.
var AzeriCase SpecialCase = TurkishCase
