package http

import "strings"

// What begins a text in HTML, in capitals; a blank or > must follow.
var htmlTags = []string{
	"<!DOCTYPE HTML", "<HTML", "<HEAD", "<SCRIPT", "<IFRAME", "<H1", "<DIV", "<FONT", "<TABLE", "<A",
	"<STYLE", "<TITLE", "<B", "<BODY", "<BR", "<P", "<!--",
}

// A signature is how data of a type begins; a ? stands for any byte.
type signature struct{ begin, mime string }

var signatures = []signature{
	{"%PDF-", "application/pdf"},
	{"%!PS-Adobe-", "application/postscript"},
	{"\xFE\xFF??", "text/plain; charset=utf-16be"},
	{"\xFF\xFE??", "text/plain; charset=utf-16le"},
	{"\xEF\xBB\xBF?", "text/plain; charset=utf-8"},
	{"\x00\x00\x01\x00", "image/x-icon"},
	{"\x00\x00\x02\x00", "image/x-icon"},
	{"BM", "image/bmp"},
	{"GIF87a", "image/gif"},
	{"GIF89a", "image/gif"},
	{"RIFF????WEBPVP", "image/webp"},
	{"\x89PNG\r\n\x1A\n", "image/png"},
	{"\xFF\xD8\xFF", "image/jpeg"},
	{"FORM????AIFF", "audio/aiff"},
	{"ID3", "audio/mpeg"},
	{"OggS\x00", "application/ogg"},
	{"MThd\x00\x00\x00\x06", "audio/midi"},
	{"RIFF????AVI ", "video/avi"},
	{"RIFF????WAVE", "audio/wave"},
	{"\x1A\x45\xDF\xA3", "video/webm"},
	{strings.Repeat("?", 34) + "LP", "application/vnd.ms-fontobject"},
	{"\x00\x01\x00\x00", "font/ttf"},
	{"OTTO", "font/otf"},
	{"ttcf", "font/collection"},
	{"wOFF", "font/woff"},
	{"wOF2", "font/woff2"},
	{"\x1F\x8B\x08", "application/x-gzip"},
	{"PK\x03\x04", "application/zip"},
	{"Rar!\x1A\x07\x00", "application/x-rar-compressed"},
	{"Rar!\x1A\x07\x01\x00", "application/x-rar-compressed"},
	{"\x00\x61\x73\x6D", "application/wasm"},
}

// DetectContentType tells the MIME type of data from its first 512 bytes (mimesniff.spec.whatwg.org).
func DetectContentType(data []byte) string {
	s := string(data[:min(len(data), 512)])
	text := strings.TrimLeft(s, "\t\n\x0C\r ")
	if isHTML(text) {
		return "text/html; charset=utf-8"
	}
	if strings.HasPrefix(text, "<?xml") {
		return "text/xml; charset=utf-8"
	}
	for _, sig := range signatures {
		if sig.matches(s) {
			return sig.mime
		}
	}
	if isMP4(s) {
		return "video/mp4"
	}
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c <= 0x08 || c == 0x0B || 0x0E <= c && c <= 0x1A || 0x1C <= c && c <= 0x1F {
			return "application/octet-stream"
		}
	}
	return "text/plain; charset=utf-8"
}

func isHTML(s string) bool {
	for _, tag := range htmlTags {
		n := len(tag)
		if len(s) > n && (s[n] == ' ' || s[n] == '>') && strings.ToUpper(s[:n]) == tag {
			return true
		}
	}
	return false
}

func (sig signature) matches(s string) bool {
	if len(s) < len(sig.begin) {
		return false
	}
	for i := 0; i < len(sig.begin); i++ {
		if c := sig.begin[i]; c != '?' && c != s[i] {
			return false
		}
	}
	return true
}

// A file type box with an mp4 brand; the third word is a version.
func isMP4(s string) bool {
	if len(s) < 12 || s[4:8] != "ftyp" {
		return false
	}
	size := int(s[0])<<24 | int(s[1])<<16 | int(s[2])<<8 | int(s[3])
	if len(s) < size || size%4 != 0 {
		return false
	}
	for at := 8; at < size; at += 4 {
		if at != 12 && s[at:at+3] == "mp4" {
			return true
		}
	}
	return false
}
