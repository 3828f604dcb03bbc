package mime

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Those that Go knows by itself; what the machine's own tables say is not looked at.
var types = struct {
	sync.RWMutex
	byExtension map[string]string
}{byExtension: map[string]string{
	".ai":    "application/postscript",
	".apk":   "application/vnd.android.package-archive",
	".apng":  "image/apng",
	".avif":  "image/avif",
	".bin":   "application/octet-stream",
	".bmp":   "image/bmp",
	".com":   "application/octet-stream",
	".css":   "text/css; charset=utf-8",
	".csv":   "text/csv; charset=utf-8",
	".doc":   "application/msword",
	".docx":  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".ehtml": "text/html; charset=utf-8",
	".eml":   "message/rfc822",
	".eps":   "application/postscript",
	".exe":   "application/octet-stream",
	".flac":  "audio/flac",
	".gif":   "image/gif",
	".gz":    "application/gzip",
	".htm":   "text/html; charset=utf-8",
	".html":  "text/html; charset=utf-8",
	".ico":   "image/vnd.microsoft.icon",
	".ics":   "text/calendar; charset=utf-8",
	".jfif":  "image/jpeg",
	".jpeg":  "image/jpeg",
	".jpg":   "image/jpeg",
	".js":    "text/javascript; charset=utf-8",
	".json":  "application/json",
	".m4a":   "audio/mp4",
	".mjs":   "text/javascript; charset=utf-8",
	".mp3":   "audio/mpeg",
	".mp4":   "video/mp4",
	".oga":   "audio/ogg",
	".ogg":   "audio/ogg",
	".ogv":   "video/ogg",
	".opus":  "audio/ogg",
	".pdf":   "application/pdf",
	".pjp":   "image/jpeg",
	".pjpeg": "image/jpeg",
	".png":   "image/png",
	".ppt":   "application/vnd.ms-powerpoint",
	".pptx":  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	".ps":    "application/postscript",
	".rdf":   "application/rdf+xml",
	".rtf":   "application/rtf",
	".shtml": "text/html; charset=utf-8",
	".svg":   "image/svg+xml",
	".text":  "text/plain; charset=utf-8",
	".tif":   "image/tiff",
	".tiff":  "image/tiff",
	".txt":   "text/plain; charset=utf-8",
	".vtt":   "text/vtt; charset=utf-8",
	".wasm":  "application/wasm",
	".wav":   "audio/wav",
	".webm":  "audio/webm",
	".webp":  "image/webp",
	".xbl":   "text/xml; charset=utf-8",
	".xbm":   "image/x-xbitmap",
	".xht":   "application/xhtml+xml",
	".xhtml": "application/xhtml+xml",
	".xls":   "application/vnd.ms-excel",
	".xlsx":  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".xml":   "text/xml; charset=utf-8",
	".xsl":   "text/xml; charset=utf-8",
	".zip":   "application/zip",
}}

// TypeByExtension returns the type of files with an extension such as ".html", or "".
func TypeByExtension(ext string) string {
	types.RLock()
	defer types.RUnlock()
	if t, ok := types.byExtension[ext]; ok {
		return t
	}
	return types.byExtension[strings.ToLower(ext)]
}

// ExtensionsByType returns the extensions of a type, sorted.
func ExtensionsByType(typ string) ([]string, error) {
	just, _, err := ParseMediaType(typ)
	if err != nil {
		return nil, err
	}
	types.RLock()
	defer types.RUnlock()
	var all []string
	for ext, t := range types.byExtension {
		if base, _, _ := strings.Cut(t, ";"); base == just && ext == strings.ToLower(ext) {
			all = append(all, ext)
		}
	}
	slices.Sort(all)
	return all, nil
}

// AddExtensionType says which type files with an extension have.
func AddExtensionType(ext, typ string) error {
	if !strings.HasPrefix(ext, ".") {
		return fmt.Errorf("mime: extension %q missing leading dot", ext)
	}
	just, param, err := ParseMediaType(typ)
	if err != nil {
		return err
	}
	if strings.HasPrefix(just, "text/") && param["charset"] == "" {
		param["charset"] = "utf-8"
		typ = FormatMediaType(just, param)
	}
	types.Lock()
	defer types.Unlock()
	types.byExtension[ext] = typ
	types.byExtension[strings.ToLower(ext)] = typ
	return nil
}
