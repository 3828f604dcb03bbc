package pprof

import (
	"context"
	"internal/profile"
	"slices"
	"strings"
)

// A LabelSet is a set of labels.
type LabelSet struct {
	list []profile.Label
}

type labelKey struct{}

func labelsOf(ctx context.Context) *profile.LabelSet {
	set, _ := ctx.Value(labelKey{}).(*profile.LabelSet)
	return set
}

func byKey(a, b profile.Label) int { return strings.Compare(a.Key, b.Key) }

// merged is sorted; of several values for a key the last one stays.
func merged(lists ...[]profile.Label) []profile.Label {
	all := slices.Concat(lists...)
	slices.SortStableFunc(all, byKey)
	var out []profile.Label
	for _, l := range all {
		if n := len(out); n > 0 && out[n-1].Key == l.Key {
			out[n-1] = l
		} else {
			out = append(out, l)
		}
	}
	return out
}

// Labels makes a set of keys and values, in turn.
func Labels(args ...string) LabelSet {
	if len(args)%2 != 0 {
		panic("uneven number of arguments to pprof.Labels")
	}
	var list []profile.Label
	for i := 0; i < len(args); i += 2 {
		list = append(list, profile.Label{Key: args[i], Value: args[i+1]})
	}
	return LabelSet{merged(list)}
}

// WithLabels returns a context with the labels of ctx and these.
func WithLabels(ctx context.Context, labels LabelSet) context.Context {
	var old []profile.Label
	if set := labelsOf(ctx); set != nil {
		old = set.List
	}
	return context.WithValue(ctx, labelKey{}, &profile.LabelSet{List: merged(old, labels.list)})
}

// Label returns the value of a label of ctx, and whether there is one.
func Label(ctx context.Context, key string) (string, bool) {
	value, found := "", false
	ForLabels(ctx, func(k, v string) bool {
		if k == key {
			value, found = v, true
		}
		return !found
	})
	return value, found
}

// ForLabels calls f with the labels of ctx until it returns false.
func ForLabels(ctx context.Context, f func(key, value string) bool) {
	set := labelsOf(ctx)
	if set == nil {
		return
	}
	for _, l := range set.List {
		if !f(l.Key, l.Value) {
			return
		}
	}
}
