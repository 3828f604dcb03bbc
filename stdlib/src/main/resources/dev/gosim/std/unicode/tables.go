// Package unicode tells the properties of Unicode code points.
package unicode

// Version is the edition of the Unicode standard that the tables follow.
const Version = "15.0.0"

// rangeTable returns the table of that name.
func rangeTable(name string) *RangeTable

// caseRanges returns all case mappings.
func caseRanges() []CaseRange

// CaseRanges holds the case mappings of all letters that have one.
var CaseRanges = caseRanges()

// What follows is written by stdlib/tools/unicode.go.

var ASCII_Hex_Digit = rangeTable("ASCII_Hex_Digit")

var Adlam = rangeTable("Adlam")

var Ahom = rangeTable("Ahom")

var Anatolian_Hieroglyphs = rangeTable("Anatolian_Hieroglyphs")

var Arabic = rangeTable("Arabic")

var Armenian = rangeTable("Armenian")

var Avestan = rangeTable("Avestan")

var Balinese = rangeTable("Balinese")

var Bamum = rangeTable("Bamum")

var Bassa_Vah = rangeTable("Bassa_Vah")

var Batak = rangeTable("Batak")

var Bengali = rangeTable("Bengali")

var Bhaiksuki = rangeTable("Bhaiksuki")

var Bidi_Control = rangeTable("Bidi_Control")

var Bopomofo = rangeTable("Bopomofo")

var Brahmi = rangeTable("Brahmi")

var Braille = rangeTable("Braille")

var Buginese = rangeTable("Buginese")

var Buhid = rangeTable("Buhid")

var C = rangeTable("C")

var Canadian_Aboriginal = rangeTable("Canadian_Aboriginal")

var Carian = rangeTable("Carian")

var Caucasian_Albanian = rangeTable("Caucasian_Albanian")

var Cc = rangeTable("Cc")

var Cf = rangeTable("Cf")

var Chakma = rangeTable("Chakma")

var Cham = rangeTable("Cham")

var Cherokee = rangeTable("Cherokee")

var Chorasmian = rangeTable("Chorasmian")

var Cn = rangeTable("Cn")

var Co = rangeTable("Co")

var Common = rangeTable("Common")

var Coptic = rangeTable("Coptic")

var Cs = rangeTable("Cs")

var Cuneiform = rangeTable("Cuneiform")

var Cypriot = rangeTable("Cypriot")

var Cypro_Minoan = rangeTable("Cypro_Minoan")

var Cyrillic = rangeTable("Cyrillic")

var Dash = rangeTable("Dash")

var Deprecated = rangeTable("Deprecated")

var Deseret = rangeTable("Deseret")

var Devanagari = rangeTable("Devanagari")

var Diacritic = rangeTable("Diacritic")

var Digit = rangeTable("Digit")

var Dives_Akuru = rangeTable("Dives_Akuru")

var Dogra = rangeTable("Dogra")

var Duployan = rangeTable("Duployan")

var Egyptian_Hieroglyphs = rangeTable("Egyptian_Hieroglyphs")

var Elbasan = rangeTable("Elbasan")

var Elymaic = rangeTable("Elymaic")

var Ethiopic = rangeTable("Ethiopic")

var Extender = rangeTable("Extender")

var Georgian = rangeTable("Georgian")

var Glagolitic = rangeTable("Glagolitic")

var Gothic = rangeTable("Gothic")

var Grantha = rangeTable("Grantha")

var Greek = rangeTable("Greek")

var Gujarati = rangeTable("Gujarati")

var Gunjala_Gondi = rangeTable("Gunjala_Gondi")

var Gurmukhi = rangeTable("Gurmukhi")

var Han = rangeTable("Han")

var Hangul = rangeTable("Hangul")

var Hanifi_Rohingya = rangeTable("Hanifi_Rohingya")

var Hanunoo = rangeTable("Hanunoo")

var Hatran = rangeTable("Hatran")

var Hebrew = rangeTable("Hebrew")

var Hex_Digit = rangeTable("Hex_Digit")

var Hiragana = rangeTable("Hiragana")

var Hyphen = rangeTable("Hyphen")

var IDS_Binary_Operator = rangeTable("IDS_Binary_Operator")

var IDS_Trinary_Operator = rangeTable("IDS_Trinary_Operator")

var Ideographic = rangeTable("Ideographic")

var Imperial_Aramaic = rangeTable("Imperial_Aramaic")

var Inherited = rangeTable("Inherited")

var Inscriptional_Pahlavi = rangeTable("Inscriptional_Pahlavi")

var Inscriptional_Parthian = rangeTable("Inscriptional_Parthian")

var Javanese = rangeTable("Javanese")

var Join_Control = rangeTable("Join_Control")

var Kaithi = rangeTable("Kaithi")

var Kannada = rangeTable("Kannada")

var Katakana = rangeTable("Katakana")

var Kawi = rangeTable("Kawi")

var Kayah_Li = rangeTable("Kayah_Li")

var Kharoshthi = rangeTable("Kharoshthi")

var Khitan_Small_Script = rangeTable("Khitan_Small_Script")

var Khmer = rangeTable("Khmer")

var Khojki = rangeTable("Khojki")

var Khudawadi = rangeTable("Khudawadi")

var L = rangeTable("L")

var LC = rangeTable("LC")

var Lao = rangeTable("Lao")

var Latin = rangeTable("Latin")

var Lepcha = rangeTable("Lepcha")

var Letter = L

var Limbu = rangeTable("Limbu")

var Linear_A = rangeTable("Linear_A")

var Linear_B = rangeTable("Linear_B")

var Lisu = rangeTable("Lisu")

var Ll = rangeTable("Ll")

var Lm = rangeTable("Lm")

var Lo = rangeTable("Lo")

var Logical_Order_Exception = rangeTable("Logical_Order_Exception")

var Lower = Ll

var Lt = rangeTable("Lt")

var Lu = rangeTable("Lu")

var Lycian = rangeTable("Lycian")

var Lydian = rangeTable("Lydian")

var M = rangeTable("M")

var Mahajani = rangeTable("Mahajani")

var Makasar = rangeTable("Makasar")

var Malayalam = rangeTable("Malayalam")

var Mandaic = rangeTable("Mandaic")

var Manichaean = rangeTable("Manichaean")

var Marchen = rangeTable("Marchen")

var Mark = M

var Masaram_Gondi = rangeTable("Masaram_Gondi")

var Mc = rangeTable("Mc")

var Me = rangeTable("Me")

var Medefaidrin = rangeTable("Medefaidrin")

var Meetei_Mayek = rangeTable("Meetei_Mayek")

var Mende_Kikakui = rangeTable("Mende_Kikakui")

var Meroitic_Cursive = rangeTable("Meroitic_Cursive")

var Meroitic_Hieroglyphs = rangeTable("Meroitic_Hieroglyphs")

var Miao = rangeTable("Miao")

var Mn = rangeTable("Mn")

var Modi = rangeTable("Modi")

var Mongolian = rangeTable("Mongolian")

var Mro = rangeTable("Mro")

var Multani = rangeTable("Multani")

var Myanmar = rangeTable("Myanmar")

var N = rangeTable("N")

var Nabataean = rangeTable("Nabataean")

var Nag_Mundari = rangeTable("Nag_Mundari")

var Nandinagari = rangeTable("Nandinagari")

var Nd = Digit

var New_Tai_Lue = rangeTable("New_Tai_Lue")

var Newa = rangeTable("Newa")

var Nko = rangeTable("Nko")

var Nl = rangeTable("Nl")

var No = rangeTable("No")

var Noncharacter_Code_Point = rangeTable("Noncharacter_Code_Point")

var Number = N

var Nushu = rangeTable("Nushu")

var Nyiakeng_Puachue_Hmong = rangeTable("Nyiakeng_Puachue_Hmong")

var Ogham = rangeTable("Ogham")

var Ol_Chiki = rangeTable("Ol_Chiki")

var Old_Hungarian = rangeTable("Old_Hungarian")

var Old_Italic = rangeTable("Old_Italic")

var Old_North_Arabian = rangeTable("Old_North_Arabian")

var Old_Permic = rangeTable("Old_Permic")

var Old_Persian = rangeTable("Old_Persian")

var Old_Sogdian = rangeTable("Old_Sogdian")

var Old_South_Arabian = rangeTable("Old_South_Arabian")

var Old_Turkic = rangeTable("Old_Turkic")

var Old_Uyghur = rangeTable("Old_Uyghur")

var Oriya = rangeTable("Oriya")

var Osage = rangeTable("Osage")

var Osmanya = rangeTable("Osmanya")

var Other = C

var Other_Alphabetic = rangeTable("Other_Alphabetic")

var Other_Default_Ignorable_Code_Point = rangeTable("Other_Default_Ignorable_Code_Point")

var Other_Grapheme_Extend = rangeTable("Other_Grapheme_Extend")

var Other_ID_Continue = rangeTable("Other_ID_Continue")

var Other_ID_Start = rangeTable("Other_ID_Start")

var Other_Lowercase = rangeTable("Other_Lowercase")

var Other_Math = rangeTable("Other_Math")

var Other_Uppercase = rangeTable("Other_Uppercase")

var P = rangeTable("P")

var Pahawh_Hmong = rangeTable("Pahawh_Hmong")

var Palmyrene = rangeTable("Palmyrene")

var Pattern_Syntax = rangeTable("Pattern_Syntax")

var Pattern_White_Space = rangeTable("Pattern_White_Space")

var Pau_Cin_Hau = rangeTable("Pau_Cin_Hau")

var Pc = rangeTable("Pc")

var Pd = rangeTable("Pd")

var Pe = rangeTable("Pe")

var Pf = rangeTable("Pf")

var Phags_Pa = rangeTable("Phags_Pa")

var Phoenician = rangeTable("Phoenician")

var Pi = rangeTable("Pi")

var Po = rangeTable("Po")

var Prepended_Concatenation_Mark = rangeTable("Prepended_Concatenation_Mark")

var Ps = rangeTable("Ps")

var Psalter_Pahlavi = rangeTable("Psalter_Pahlavi")

var Punct = P

var Quotation_Mark = rangeTable("Quotation_Mark")

var Radical = rangeTable("Radical")

var Regional_Indicator = rangeTable("Regional_Indicator")

var Rejang = rangeTable("Rejang")

var Runic = rangeTable("Runic")

var S = rangeTable("S")

var STerm = rangeTable("STerm")

var Samaritan = rangeTable("Samaritan")

var Saurashtra = rangeTable("Saurashtra")

var Sc = rangeTable("Sc")

var Sentence_Terminal = STerm

var Sharada = rangeTable("Sharada")

var Shavian = rangeTable("Shavian")

var Siddham = rangeTable("Siddham")

var SignWriting = rangeTable("SignWriting")

var Sinhala = rangeTable("Sinhala")

var Sk = rangeTable("Sk")

var Sm = rangeTable("Sm")

var So = rangeTable("So")

var Soft_Dotted = rangeTable("Soft_Dotted")

var Sogdian = rangeTable("Sogdian")

var Sora_Sompeng = rangeTable("Sora_Sompeng")

var Soyombo = rangeTable("Soyombo")

var Space = rangeTable("Space")

var Sundanese = rangeTable("Sundanese")

var Syloti_Nagri = rangeTable("Syloti_Nagri")

var Symbol = S

var Syriac = rangeTable("Syriac")

var Tagalog = rangeTable("Tagalog")

var Tagbanwa = rangeTable("Tagbanwa")

var Tai_Le = rangeTable("Tai_Le")

var Tai_Tham = rangeTable("Tai_Tham")

var Tai_Viet = rangeTable("Tai_Viet")

var Takri = rangeTable("Takri")

var Tamil = rangeTable("Tamil")

var Tangsa = rangeTable("Tangsa")

var Tangut = rangeTable("Tangut")

var Telugu = rangeTable("Telugu")

var Terminal_Punctuation = rangeTable("Terminal_Punctuation")

var Thaana = rangeTable("Thaana")

var Thai = rangeTable("Thai")

var Tibetan = rangeTable("Tibetan")

var Tifinagh = rangeTable("Tifinagh")

var Tirhuta = rangeTable("Tirhuta")

var Title = Lt

var Toto = rangeTable("Toto")

var Ugaritic = rangeTable("Ugaritic")

var Unified_Ideograph = rangeTable("Unified_Ideograph")

var Upper = Lu

var Vai = rangeTable("Vai")

var Variation_Selector = rangeTable("Variation_Selector")

var Vithkuqi = rangeTable("Vithkuqi")

var Wancho = rangeTable("Wancho")

var Warang_Citi = rangeTable("Warang_Citi")

var White_Space = rangeTable("White_Space")

var Yezidi = rangeTable("Yezidi")

var Yi = rangeTable("Yi")

var Z = Space

var Zanabazar_Square = rangeTable("Zanabazar_Square")

var Zl = rangeTable("Zl")

var Zp = rangeTable("Zp")

var Zs = rangeTable("Zs")

// Categories maps the names of general categories to their tables.
var Categories = map[string]*RangeTable{
	"C":  C,
	"Cc": Cc,
	"Cf": Cf,
	"Cn": Cn,
	"Co": Co,
	"Cs": Cs,
	"L":  L,
	"LC": LC,
	"Ll": Ll,
	"Lm": Lm,
	"Lo": Lo,
	"Lt": Lt,
	"Lu": Lu,
	"M":  M,
	"Mc": Mc,
	"Me": Me,
	"Mn": Mn,
	"N":  N,
	"Nd": Digit,
	"Nl": Nl,
	"No": No,
	"P":  P,
	"Pc": Pc,
	"Pd": Pd,
	"Pe": Pe,
	"Pf": Pf,
	"Pi": Pi,
	"Po": Po,
	"Ps": Ps,
	"S":  S,
	"Sc": Sc,
	"Sk": Sk,
	"Sm": Sm,
	"So": So,
	"Z":  Space,
	"Zl": Zl,
	"Zp": Zp,
	"Zs": Zs,
}

// Scripts maps the names of scripts to their tables.
var Scripts = map[string]*RangeTable{
	"Adlam":                  Adlam,
	"Ahom":                   Ahom,
	"Anatolian_Hieroglyphs":  Anatolian_Hieroglyphs,
	"Arabic":                 Arabic,
	"Armenian":               Armenian,
	"Avestan":                Avestan,
	"Balinese":               Balinese,
	"Bamum":                  Bamum,
	"Bassa_Vah":              Bassa_Vah,
	"Batak":                  Batak,
	"Bengali":                Bengali,
	"Bhaiksuki":              Bhaiksuki,
	"Bopomofo":               Bopomofo,
	"Brahmi":                 Brahmi,
	"Braille":                Braille,
	"Buginese":               Buginese,
	"Buhid":                  Buhid,
	"Canadian_Aboriginal":    Canadian_Aboriginal,
	"Carian":                 Carian,
	"Caucasian_Albanian":     Caucasian_Albanian,
	"Chakma":                 Chakma,
	"Cham":                   Cham,
	"Cherokee":               Cherokee,
	"Chorasmian":             Chorasmian,
	"Common":                 Common,
	"Coptic":                 Coptic,
	"Cuneiform":              Cuneiform,
	"Cypriot":                Cypriot,
	"Cypro_Minoan":           Cypro_Minoan,
	"Cyrillic":               Cyrillic,
	"Deseret":                Deseret,
	"Devanagari":             Devanagari,
	"Dives_Akuru":            Dives_Akuru,
	"Dogra":                  Dogra,
	"Duployan":               Duployan,
	"Egyptian_Hieroglyphs":   Egyptian_Hieroglyphs,
	"Elbasan":                Elbasan,
	"Elymaic":                Elymaic,
	"Ethiopic":               Ethiopic,
	"Georgian":               Georgian,
	"Glagolitic":             Glagolitic,
	"Gothic":                 Gothic,
	"Grantha":                Grantha,
	"Greek":                  Greek,
	"Gujarati":               Gujarati,
	"Gunjala_Gondi":          Gunjala_Gondi,
	"Gurmukhi":               Gurmukhi,
	"Han":                    Han,
	"Hangul":                 Hangul,
	"Hanifi_Rohingya":        Hanifi_Rohingya,
	"Hanunoo":                Hanunoo,
	"Hatran":                 Hatran,
	"Hebrew":                 Hebrew,
	"Hiragana":               Hiragana,
	"Imperial_Aramaic":       Imperial_Aramaic,
	"Inherited":              Inherited,
	"Inscriptional_Pahlavi":  Inscriptional_Pahlavi,
	"Inscriptional_Parthian": Inscriptional_Parthian,
	"Javanese":               Javanese,
	"Kaithi":                 Kaithi,
	"Kannada":                Kannada,
	"Katakana":               Katakana,
	"Kawi":                   Kawi,
	"Kayah_Li":               Kayah_Li,
	"Kharoshthi":             Kharoshthi,
	"Khitan_Small_Script":    Khitan_Small_Script,
	"Khmer":                  Khmer,
	"Khojki":                 Khojki,
	"Khudawadi":              Khudawadi,
	"Lao":                    Lao,
	"Latin":                  Latin,
	"Lepcha":                 Lepcha,
	"Limbu":                  Limbu,
	"Linear_A":               Linear_A,
	"Linear_B":               Linear_B,
	"Lisu":                   Lisu,
	"Lycian":                 Lycian,
	"Lydian":                 Lydian,
	"Mahajani":               Mahajani,
	"Makasar":                Makasar,
	"Malayalam":              Malayalam,
	"Mandaic":                Mandaic,
	"Manichaean":             Manichaean,
	"Marchen":                Marchen,
	"Masaram_Gondi":          Masaram_Gondi,
	"Medefaidrin":            Medefaidrin,
	"Meetei_Mayek":           Meetei_Mayek,
	"Mende_Kikakui":          Mende_Kikakui,
	"Meroitic_Cursive":       Meroitic_Cursive,
	"Meroitic_Hieroglyphs":   Meroitic_Hieroglyphs,
	"Miao":                   Miao,
	"Modi":                   Modi,
	"Mongolian":              Mongolian,
	"Mro":                    Mro,
	"Multani":                Multani,
	"Myanmar":                Myanmar,
	"Nabataean":              Nabataean,
	"Nag_Mundari":            Nag_Mundari,
	"Nandinagari":            Nandinagari,
	"New_Tai_Lue":            New_Tai_Lue,
	"Newa":                   Newa,
	"Nko":                    Nko,
	"Nushu":                  Nushu,
	"Nyiakeng_Puachue_Hmong": Nyiakeng_Puachue_Hmong,
	"Ogham":                  Ogham,
	"Ol_Chiki":               Ol_Chiki,
	"Old_Hungarian":          Old_Hungarian,
	"Old_Italic":             Old_Italic,
	"Old_North_Arabian":      Old_North_Arabian,
	"Old_Permic":             Old_Permic,
	"Old_Persian":            Old_Persian,
	"Old_Sogdian":            Old_Sogdian,
	"Old_South_Arabian":      Old_South_Arabian,
	"Old_Turkic":             Old_Turkic,
	"Old_Uyghur":             Old_Uyghur,
	"Oriya":                  Oriya,
	"Osage":                  Osage,
	"Osmanya":                Osmanya,
	"Pahawh_Hmong":           Pahawh_Hmong,
	"Palmyrene":              Palmyrene,
	"Pau_Cin_Hau":            Pau_Cin_Hau,
	"Phags_Pa":               Phags_Pa,
	"Phoenician":             Phoenician,
	"Psalter_Pahlavi":        Psalter_Pahlavi,
	"Rejang":                 Rejang,
	"Runic":                  Runic,
	"Samaritan":              Samaritan,
	"Saurashtra":             Saurashtra,
	"Sharada":                Sharada,
	"Shavian":                Shavian,
	"Siddham":                Siddham,
	"SignWriting":            SignWriting,
	"Sinhala":                Sinhala,
	"Sogdian":                Sogdian,
	"Sora_Sompeng":           Sora_Sompeng,
	"Soyombo":                Soyombo,
	"Sundanese":              Sundanese,
	"Syloti_Nagri":           Syloti_Nagri,
	"Syriac":                 Syriac,
	"Tagalog":                Tagalog,
	"Tagbanwa":               Tagbanwa,
	"Tai_Le":                 Tai_Le,
	"Tai_Tham":               Tai_Tham,
	"Tai_Viet":               Tai_Viet,
	"Takri":                  Takri,
	"Tamil":                  Tamil,
	"Tangsa":                 Tangsa,
	"Tangut":                 Tangut,
	"Telugu":                 Telugu,
	"Thaana":                 Thaana,
	"Thai":                   Thai,
	"Tibetan":                Tibetan,
	"Tifinagh":               Tifinagh,
	"Tirhuta":                Tirhuta,
	"Toto":                   Toto,
	"Ugaritic":               Ugaritic,
	"Vai":                    Vai,
	"Vithkuqi":               Vithkuqi,
	"Wancho":                 Wancho,
	"Warang_Citi":            Warang_Citi,
	"Yezidi":                 Yezidi,
	"Yi":                     Yi,
	"Zanabazar_Square":       Zanabazar_Square,
}

// Properties maps the names of properties to their tables.
var Properties = map[string]*RangeTable{
	"ASCII_Hex_Digit":                    ASCII_Hex_Digit,
	"Bidi_Control":                       Bidi_Control,
	"Dash":                               Dash,
	"Deprecated":                         Deprecated,
	"Diacritic":                          Diacritic,
	"Extender":                           Extender,
	"Hex_Digit":                          Hex_Digit,
	"Hyphen":                             Hyphen,
	"IDS_Binary_Operator":                IDS_Binary_Operator,
	"IDS_Trinary_Operator":               IDS_Trinary_Operator,
	"Ideographic":                        Ideographic,
	"Join_Control":                       Join_Control,
	"Logical_Order_Exception":            Logical_Order_Exception,
	"Noncharacter_Code_Point":            Noncharacter_Code_Point,
	"Other_Alphabetic":                   Other_Alphabetic,
	"Other_Default_Ignorable_Code_Point": Other_Default_Ignorable_Code_Point,
	"Other_Grapheme_Extend":              Other_Grapheme_Extend,
	"Other_ID_Continue":                  Other_ID_Continue,
	"Other_ID_Start":                     Other_ID_Start,
	"Other_Lowercase":                    Other_Lowercase,
	"Other_Math":                         Other_Math,
	"Other_Uppercase":                    Other_Uppercase,
	"Pattern_Syntax":                     Pattern_Syntax,
	"Pattern_White_Space":                Pattern_White_Space,
	"Prepended_Concatenation_Mark":       Prepended_Concatenation_Mark,
	"Quotation_Mark":                     Quotation_Mark,
	"Radical":                            Radical,
	"Regional_Indicator":                 Regional_Indicator,
	"STerm":                              STerm,
	"Sentence_Terminal":                  STerm,
	"Soft_Dotted":                        Soft_Dotted,
	"Terminal_Punctuation":               Terminal_Punctuation,
	"Unified_Ideograph":                  Unified_Ideograph,
	"Variation_Selector":                 Variation_Selector,
	"White_Space":                        White_Space,
}

// FoldCategory maps a category to the code points outside it that fold to one inside.
var FoldCategory = map[string]*RangeTable{
	"L":  rangeTable("FoldCategory.L"),
	"Ll": rangeTable("FoldCategory.Ll"),
	"Lt": rangeTable("FoldCategory.Lt"),
	"Lu": rangeTable("FoldCategory.Lu"),
	"M":  rangeTable("FoldCategory.M"),
	"Mn": rangeTable("FoldCategory.Mn"),
}

// FoldScript maps a script to the code points outside it that fold to one inside.
var FoldScript = map[string]*RangeTable{
	"Common":    rangeTable("FoldScript.Common"),
	"Greek":     rangeTable("FoldScript.Greek"),
	"Inherited": rangeTable("FoldScript.Inherited"),
}

// CategoryAliases maps long names of categories to the short ones.
var CategoryAliases = map[string]string{
	"Cased_Letter":          "LC",
	"Close_Punctuation":     "Pe",
	"Combining_Mark":        "M",
	"Connector_Punctuation": "Pc",
	"Control":               "Cc",
	"Currency_Symbol":       "Sc",
	"Dash_Punctuation":      "Pd",
	"Decimal_Number":        "Nd",
	"Enclosing_Mark":        "Me",
	"Final_Punctuation":     "Pf",
	"Format":                "Cf",
	"Initial_Punctuation":   "Pi",
	"Letter":                "L",
	"Letter_Number":         "Nl",
	"Line_Separator":        "Zl",
	"Lowercase_Letter":      "Ll",
	"Mark":                  "M",
	"Math_Symbol":           "Sm",
	"Modifier_Letter":       "Lm",
	"Modifier_Symbol":       "Sk",
	"Nonspacing_Mark":       "Mn",
	"Number":                "N",
	"Open_Punctuation":      "Ps",
	"Other":                 "C",
	"Other_Letter":          "Lo",
	"Other_Number":          "No",
	"Other_Punctuation":     "Po",
	"Other_Symbol":          "So",
	"Paragraph_Separator":   "Zp",
	"Private_Use":           "Co",
	"Punctuation":           "P",
	"Separator":             "Z",
	"Space_Separator":       "Zs",
	"Spacing_Mark":          "Mc",
	"Surrogate":             "Cs",
	"Symbol":                "S",
	"Titlecase_Letter":      "Lt",
	"Unassigned":            "Cn",
	"Uppercase_Letter":      "Lu",
	"cntrl":                 "Cc",
	"digit":                 "Nd",
	"punct":                 "P",
}
