package template

import (
	"fmt"
	"slices"
)

// context is where in a document a template is: what HTML, JavaScript and CSS make of the next
// character. The zero context is text between elements.
type context struct {
	state   state
	delim   delim
	urlPart urlPart
	jsCtx   jsCtx
	braces  string // for each ${ of template literals around, how many braces are open in it
	attr    attr
	element element
	err     *Error // of stateError
}

func (c context) String() string {
	var err error
	if c.err != nil {
		err = c.err
	}
	return fmt.Sprintf("{%v %v %v %v %v %v %v %v}",
		c.state, c.delim, c.urlPart, c.jsCtx, []rune(c.braces), c.attr, c.element, err)
}

// mangle returns the name of a template as it is when called in this context.
func (c context) mangle(name string) string {
	if c.state == stateText {
		return name
	}
	name += "$htmltemplate_" + c.state.String()
	if c.delim != delimNone {
		name += "_" + c.delim.String()
	}
	if c.urlPart != urlPartNone {
		name += "_" + c.urlPart.String()
	}
	if c.jsCtx != jsCtxRegexp {
		name += "_" + c.jsCtx.String()
	}
	if c.braces != "" {
		name += fmt.Sprintf("_jsBraceDepth(%v)", []rune(c.braces))
	}
	if c.attr != attrNone {
		name += "_" + c.attr.String()
	}
	if c.element != elementNone {
		name += "_" + c.element.String()
	}
	return name
}

// failed is the context behind a mistake.
func failed(err *Error) context { return context{state: stateError, err: err} }

// nudge is the context of an action that stands here: it is a name where a name may begin, and a
// value without quotes where a value may.
func (c context) nudge() context {
	switch c.state {
	case stateTag:
		c.state = stateAttrName
	case stateAfterName:
		c.state, c.attr = stateAttrName, attrNone
	case stateBeforeValue:
		c.state, c.delim, c.attr = valueStates[c.attr], delimSpaceOrTagEnd, attrNone
	}
	return c
}

// join is the context behind two branches that end in a and b; ok is false if there is none.
func join(a, b context) (c context, ok bool) {
	switch {
	case a.state == stateError || b.state == stateDead || a == b:
		return a, true
	case b.state == stateError || a.state == stateDead:
		return b, true
	}
	c = a
	if c.urlPart = b.urlPart; c == b {
		c.urlPart = urlPartUnknown
		return c, true
	}
	c = a
	if c.jsCtx = b.jsCtx; c == b {
		c.jsCtx = jsCtxUnknown
		return c, true
	}
	if x, y := a.nudge(), b.nudge(); x != a || y != b {
		return join(x, y)
	}
	return context{}, false
}

// state is what is being read.
type state uint8

const (
	stateText           state = iota
	stateTag                  // before an attribute or the tag's end
	stateAttrName             // in an attribute's name
	stateAfterName            // before a =
	stateBeforeValue          // behind a =
	stateHTMLCmt              // <!-- -->
	stateRCDATA               // the text of <textarea> and <title>
	stateAttr                 // an attribute that is text
	stateURL                  // an attribute that is a URL
	stateSrcset               // an attribute with several of them
	stateJS                   // <script> and event handlers
	stateJSDqStr              // "
	stateJSSqStr              // '
	stateJSTmplLit            // `
	stateJSRegexp             // /
	stateJSBlockCmt           // /* */
	stateJSLineCmt            // //
	stateJSHTMLOpenCmt        // <!-- is a comment to the line's end
	stateJSHTMLCloseCmt       // and so is -->
	stateCSS                  // <style> and style attributes
	stateCSSDqStr             // "
	stateCSSSqStr             // '
	stateCSSDqURL             // url("
	stateCSSSqURL             // url('
	stateCSSURL               // url(
	stateCSSBlockCmt          // /* */
	stateCSSLineCmt           // //
	stateError
	stateMetaContent    // the content of <meta>
	stateMetaContentURL // url= in it
	stateDead           // behind break and continue
)

func (s state) String() string {
	return [...]string{
		"stateText", "stateTag", "stateAttrName", "stateAfterName", "stateBeforeValue", "stateHTMLCmt",
		"stateRCDATA", "stateAttr", "stateURL", "stateSrcset", "stateJS", "stateJSDqStr", "stateJSSqStr",
		"stateJSTmplLit", "stateJSRegexp", "stateJSBlockCmt", "stateJSLineCmt", "stateJSHTMLOpenCmt",
		"stateJSHTMLCloseCmt", "stateCSS", "stateCSSDqStr", "stateCSSSqStr", "stateCSSDqURL",
		"stateCSSSqURL", "stateCSSURL", "stateCSSBlockCmt", "stateCSSLineCmt", "stateError",
		"stateMetaContent", "stateMetaContentURL", "stateDead",
	}[s]
}

func (s state) isComment() bool {
	switch s {
	case stateHTMLCmt, stateCSSBlockCmt, stateCSSLineCmt:
		return true
	}
	return stateJSBlockCmt <= s && s <= stateJSHTMLCloseCmt
}

func (s state) isInTag() bool {
	return slices.Contains([]state{stateTag, stateAttrName, stateAfterName, stateBeforeValue, stateAttr}, s)
}

// isLiteral is whether it is a literal of JavaScript.
func (s state) isLiteral() bool { return stateJSDqStr <= s && s <= stateJSRegexp }

// delim is what ends an attribute's value.
type delim uint8

const (
	delimNone delim = iota // not in a value
	delimDoubleQuote
	delimSingleQuote
	delimSpaceOrTagEnd
)

func (d delim) String() string {
	return [...]string{"delimNone", "delimDoubleQuote", "delimSingleQuote", "delimSpaceOrTagEnd"}[d]
}

// urlPart is the part of a URL.
type urlPart uint8

const (
	urlPartNone        urlPart = iota // the beginning
	urlPartPreQuery                   // scheme, host, path
	urlPartQueryOrFrag                // behind ? or #
	urlPartUnknown                    // branches differ
)

func (u urlPart) String() string {
	return [...]string{"urlPartNone", "urlPartPreQuery", "urlPartQueryOrFrag", "urlPartUnknown"}[u]
}

// jsCtx is what a slash means in JavaScript.
type jsCtx uint8

const (
	jsCtxRegexp jsCtx = iota
	jsCtxDivOp
	jsCtxUnknown // branches differ
)

func (j jsCtx) String() string { return [...]string{"jsCtxRegexp", "jsCtxDivOp", "jsCtxUnknown"}[j] }

// element is the element whose tag or content this is, if it is one that counts.
type element uint8

const (
	elementNone element = iota
	elementScript
	elementStyle
	elementTextarea
	elementTitle
	elementMeta
)

func (e element) String() string {
	return [...]string{"elementNone", "elementScript", "elementStyle", "elementTextarea", "elementTitle", "elementMeta"}[e]
}

// attr is the kind of the attribute.
type attr uint8

const (
	attrNone attr = iota
	attrScript
	attrScriptType
	attrStyle
	attrURL
	attrSrcset
	attrMetaContent
)

func (a attr) String() string {
	return [...]string{"attrNone", "attrScript", "attrScriptType", "attrStyle", "attrURL", "attrSrcset", "attrMetaContent"}[a]
}
