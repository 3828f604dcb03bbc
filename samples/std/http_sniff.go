package main

import (
	"fmt"
	"net/http"
	"strings"
)

func main() {
	for _, s := range []string{
		"", "plain", "\x00", "text\x1b[0m", "text\x1a", "  \n<html>", "<HTML lang=en>", "<htmlx>", "<!doctype html>",
		"<!-- c -->", "<a>", "<article>", "<?xml version='1.0'?>", "%PDF-1.7", "%!PS-Adobe-3", "\xfe\xff\x00a",
		"\xff\xfea\x00", "\xef\xbb\xbf", "\xef\xbb\xbfx", "\x00\x00\x01\x00", "BMx", "GIF89a", "GIF88a", "RIFF1234WEBPVP8",
		"\x89PNG\r\n\x1a\n", "\xff\xd8\xff\xe0", "FORM1234AIFF", "ID3", "OggS\x00", "RIFF1234AVI ", "RIFF1234WAVE",
		"\x00\x00\x00\x14ftypisom\x00\x00\x02\x00mp41", "\x00\x00\x00\x10ftypmp42\x00\x00\x00\x00", "\x00\x00\x00\x10ftypxxxxmp4 ",
		"\x1a\x45\xdf\xa3", strings.Repeat("\x00", 34) + "LP", "\x00\x01\x00\x00", "OTTO", "ttcf", "wOFF", "wOF2",
		"\x1f\x8b\x08", "PK\x03\x04", "Rar!\x1a\x07\x00", "Rar!\x1a\x07\x01\x00", "\x00asm", "{\"a\": 1}",
		strings.Repeat(" ", 600) + "\x00", strings.Repeat("x", 512) + "\x00", "gr\u00fc\u00df", ".snd",
		"MThd\x00\x00\x00\x06", "\xff\xfe", "<b", "<b>", "<br/>",
	} {
		fmt.Printf("%.20q %s\n", s, http.DetectContentType([]byte(s)))
	}
}
