package template

import "strings"

// attributeTypes are what attributes hold that are not plain text, or do not look it (HTML 5,
// "Attributes"); unsafe ones change how a document or a request is read.
var attributeTypes = func() map[string]contentType {
	types := map[string]contentType{
		"srclang": contentTypePlain, "srcdoc": contentTypeHTML, "srcset": contentTypeSrcset, "style": contentTypeCSS,
	}
	const urls = "action archive background cite classid codebase data formaction href icon longdesc " +
		"manifest poster profile src usemap xmlns"
	for _, name := range strings.Fields(urls) {
		types[name] = contentTypeURL
	}
	const unsafe = "accept-charset async challenge charset content crossorigin defer enctype form " +
		"formenctype formmethod formnovalidate http-equiv keytype language method novalidate pattern " +
		"rel sandbox type value"
	for _, name := range strings.Fields(unsafe) {
		types[name] = contentTypeUnsafe
	}
	return types
}()

// attributeType guesses what an attribute holds, of whose name, in lower case, it may know nothing.
func attributeType(name string) contentType {
	if own, isData := strings.CutPrefix(name, "data-"); isData {
		name = own
	} else if space, local, ok := strings.Cut(name, ":"); ok {
		if space == "xmlns" {
			return contentTypeURL
		}
		name = local
	}
	if t, known := attributeTypes[name]; known {
		return t
	}
	if strings.HasPrefix(name, "on") {
		return contentTypeJS
	}
	for _, word := range []string{"src", "uri", "url"} {
		if strings.Contains(name, word) {
			return contentTypeURL
		}
	}
	return contentTypePlain
}
