package template

import "text/template/parse"

// escapers are the functions that the escaper puts into pipelines.
var escapers = FuncMap{
	"_html_template_attrescaper":      attrEscaper,
	"_html_template_commentescaper":   commentEscaper,
	"_html_template_cssescaper":       cssEscaper,
	"_html_template_cssvaluefilter":   cssValueFilter,
	"_html_template_htmlnamefilter":   htmlNameFilter,
	"_html_template_htmlescaper":      htmlEscaper,
	"_html_template_jsregexpescaper":  jsRegexpEscaper,
	"_html_template_jsstrescaper":     jsStrEscaper,
	"_html_template_jstmpllitescaper": jsTmplLitEscaper,
	"_html_template_jsvalescaper":     jsValEscaper,
	"_html_template_nospaceescaper":   htmlNospaceEscaper,
	"_html_template_rcdataescaper":    rcdataEscaper,
	"_html_template_srcsetescaper":    srcsetFilterAndEscaper,
	"_html_template_urlescaper":       urlEscaper,
	"_html_template_urlfilter":        urlFilter,
	"_html_template_urlnormalizer":    urlNormalizer,
	"_eval_args_":                     evalArgs,
}

// action puts escapers into an action and returns the context behind it.
func action(c context, n *parse.ActionNode) context {
	if len(n.Pipe.Decl) > 0 {
		return c // it prints nothing
	}
	c = c.nudge()
	last := len(n.Pipe.Cmds) - 1
	for i, cmd := range n.Pipe.Cmds {
		name := function(cmd)
		isUnquoted := c.state == stateAttr && c.delim == delimSpaceOrTagEnd && name == "html"
		if isPredefined(name) && (i < last || isUnquoted) {
			return failed(errorAt(ErrPredefinedEscaper, n, n.Line, "predefined escaper %q disallowed in template", name))
		}
	}
	if c.state == stateError {
		return c
	}
	names, ok := valueEscapers(c)
	if !ok {
		return failed(errorAt(ErrAmbigContext, n, n.Line, "%s appears in an ambiguous context within a URL", n))
	}
	switch c.delim {
	case delimNone:
	case delimSpaceOrTagEnd:
		names = append(names, "nospaceescaper")
	default:
		names = append(names, "attrescaper")
	}
	for i, name := range names {
		names[i] = "_html_template_" + name
	}
	extend(n.Pipe, names)
	switch c.state {
	case stateJS:
		c.jsCtx = jsCtxDivOp
	case stateTag:
		c.state = stateAttrName
	}
	return c
}

// valueEscapers are the escapers of a state; false if one cannot know which.
func valueEscapers(c context) ([]string, bool) {
	switch c.state {
	case stateText:
		return []string{"htmlescaper"}, true
	case stateRCDATA:
		return []string{"rcdataescaper"}, true
	case stateTag, stateAttrName:
		return []string{"htmlnamefilter"}, true
	case stateURL, stateCSSDqStr, stateCSSSqStr, stateCSSDqURL, stateCSSSqURL, stateCSSURL:
		return urlEscapers(c)
	case stateMetaContentURL:
		return []string{"urlfilter"}, true
	case stateSrcset:
		return []string{"srcsetescaper"}, true
	case stateJS:
		return []string{"jsvalescaper"}, true
	case stateJSDqStr, stateJSSqStr:
		return []string{"jsstrescaper"}, true
	case stateJSTmplLit:
		return []string{"jstmpllitescaper"}, true
	case stateJSRegexp:
		return []string{"jsregexpescaper"}, true
	case stateCSS:
		return []string{"cssvaluefilter"}, true
	}
	if c.state.isComment() {
		return []string{"commentescaper"}, true
	}
	return nil, true // attributes of text
}

func urlEscapers(c context) ([]string, bool) {
	part := "urlnormalizer"
	if c.state == stateCSSDqStr || c.state == stateCSSSqStr {
		part = "cssescaper"
	}
	switch c.urlPart {
	case urlPartNone:
		return []string{"urlfilter", part}, true
	case urlPartPreQuery:
		return []string{part}, true
	case urlPartQueryOrFrag:
		return []string{"urlescaper"}, true
	}
	return nil, false
}

// ---- pipelines ----

// function is the name of the function that a command calls, or "".
func function(cmd *parse.CommandNode) string {
	if id, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		return id.Ident
	}
	return ""
}

func isPredefined(name string) bool { return name == "html" || name == "urlquery" }

// sense is what an escaper is as good as: one of the predefined ones, or itself.
func sense(name string) string {
	switch name {
	case "_html_template_attrescaper", "_html_template_htmlescaper", "_html_template_rcdataescaper":
		return "html"
	case "_html_template_urlescaper", "_html_template_urlnormalizer":
		return "urlquery"
	}
	return name
}

// includes is whether an escaper leaves nothing to do for the next one.
func includes(name, next string) bool {
	switch name {
	case "_html_template_commentescaper":
		return next == "_html_template_attrescaper" || next == "_html_template_htmlescaper"
	case "_html_template_cssescaper", "_html_template_jsregexpescaper", "_html_template_jsstrescaper",
		"_html_template_jstmpllitescaper":
		return next == "_html_template_attrescaper"
	case "_html_template_urlescaper":
		return next == "_html_template_urlnormalizer"
	}
	return false
}

// extend appends escapers to a pipeline that has not got them. A predefined one at its end takes
// the place of what is as good.
func extend(p *parse.PipeNode, names []string) {
	if len(names) == 0 {
		return
	}
	cmds := p.Cmds
	if n := len(cmds); n > 0 && isPredefined(function(cmds[n-1])) {
		last := cmds[n-1]
		own := function(last)
		if n == 1 && len(last.Args) > 1 {
			last.Args[0] = parse.NewIdentifier("_eval_args_").SetPos(last.Args[0].Position())
			cmds = append(cmds, newCommand(own, p.Pos))
		}
		isIncluded := false
		for i, name := range names {
			if sense(name) == own {
				names[i], isIncluded = own, true
			}
		}
		if isIncluded {
			cmds = cmds[:len(cmds)-1]
		}
	}
	before := map[string]bool{}
	for _, cmd := range cmds {
		before[sense(function(cmd))] = true
	}
	for _, name := range names {
		if before[sense(name)] || len(cmds) > 0 && includes(function(cmds[len(cmds)-1]), name) {
			continue
		}
		cmds = append(cmds, newCommand(name, p.Pos))
	}
	p.Cmds = cmds
}

func newCommand(name string, pos parse.Pos) *parse.CommandNode {
	return &parse.CommandNode{NodeType: parse.NodeCommand, Args: []parse.Node{parse.NewIdentifier(name).SetPos(pos)}}
}
