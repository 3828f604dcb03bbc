package template

import (
	"fmt"
	"reflect"
)

// Texts of these types come from somebody who is trusted: they are not escaped where their type fits.
type (
	// CSS is style sheets, rules, declarations or values.
	CSS string
	// HTML is a piece of a document.
	HTML string
	// HTMLAttr is an attribute with its value.
	HTMLAttr string
	// JS is an expression.
	JS string
	// JSStr is what stands between the quotes of a string.
	JSStr string
	// URL is a URL, or a part of one.
	URL string
	// Srcset is the value of an attribute srcset.
	Srcset string
)

// contentType is the type of a text.
type contentType uint8

const (
	contentTypePlain contentType = iota
	contentTypeCSS
	contentTypeHTML
	contentTypeHTMLAttr
	contentTypeJS
	contentTypeJSStr
	contentTypeURL
	contentTypeSrcset
	contentTypeUnsafe // of attributes only
)

// follow follows pointers until one is nil or stop.
func follow(a any, stop func(reflect.Type) bool) any {
	if a == nil {
		return nil
	}
	v := reflect.ValueOf(a)
	for v.Kind() == reflect.Pointer && !v.IsNil() && !stop(v.Type()) {
		v = v.Elem()
	}
	return v.Interface()
}

var (
	errorType    = reflect.TypeFor[error]()
	stringerType = reflect.TypeFor[fmt.Stringer]()
)

func never(reflect.Type) bool { return false }

func prints(t reflect.Type) bool { return t.Implements(stringerType) || t.Implements(errorType) }

// stringify returns the text of values, as fmt.Sprint has it, and its type.
func stringify(args []any) (string, contentType) {
	if len(args) == 1 {
		switch s := follow(args[0], never).(type) {
		case string:
			return s, contentTypePlain
		case CSS:
			return string(s), contentTypeCSS
		case HTML:
			return string(s), contentTypeHTML
		case HTMLAttr:
			return string(s), contentTypeHTMLAttr
		case JS:
			return string(s), contentTypeJS
		case JSStr:
			return string(s), contentTypeJSStr
		case URL:
			return string(s), contentTypeURL
		case Srcset:
			return string(s), contentTypeSrcset
		}
	}
	var values []any
	for _, arg := range args {
		if arg != nil {
			values = append(values, follow(arg, prints))
		}
	}
	return fmt.Sprint(values...), contentTypePlain
}

// evalArgs stands for html or urlquery with arguments, where what they do is done later.
func evalArgs(args ...any) string {
	if len(args) == 1 {
		if s, ok := args[0].(string); ok {
			return s
		}
	}
	for i, arg := range args {
		args[i] = follow(arg, prints)
	}
	return fmt.Sprint(args...)
}
