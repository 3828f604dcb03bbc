package template

import (
	"errors"
	"fmt"
	"reflect"
	"sync"
	"unicode"
)

// FuncMap are functions by their names. They return a value, or a value and an error.
type FuncMap map[string]any

func builtins() FuncMap {
	return FuncMap{
		"and": and, "call": call, "html": HTMLEscaper, "index": index, "slice": slice, "js": JSEscaper,
		"len": length, "not": not, "or": or, "print": fmt.Sprint, "printf": fmt.Sprintf, "println": fmt.Sprintln,
		"urlquery": URLQueryEscaper, "eq": eq, "ge": ge, "gt": gt, "le": le, "lt": lt, "ne": ne,
	}
}

var builtinValues = sync.OnceValue(func() map[string]reflect.Value {
	values := map[string]reflect.Value{}
	for name, f := range builtins() {
		values[name] = reflect.ValueOf(f)
	}
	return values
})

// callable returns a function that templates can call, or panics.
func callable(name string, f any) reflect.Value {
	if !isName(name) {
		panic(fmt.Errorf("function name %q is not a valid identifier", name))
	}
	v := reflect.ValueOf(f)
	if v.Kind() != reflect.Func {
		panic("value for " + name + " not a function")
	}
	if err := checkResults(name, v.Type()); err != nil {
		panic(err)
	}
	return v
}

func isName(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return name != ""
}

func checkResults(name string, typ reflect.Type) error {
	switch n := typ.NumOut(); {
	case n == 1, n == 2 && typ.Out(1) == errorType:
		return nil
	case n == 2:
		return fmt.Errorf("invalid function signature for %s: second return value should be error; is %s", name, typ.Out(1))
	default:
		return fmt.Errorf("function %s has %d return values; should be 1 or 2", name, n)
	}
}

// protected calls a function; a panic is an error.
func protected(f reflect.Value, args []reflect.Value) (v reflect.Value, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case error:
			err = r
		default:
			err = fmt.Errorf("%v", r)
		}
	}()
	results := f.Call(args)
	if len(results) == 2 && !results[1].IsNil() {
		return results[0], results[1].Interface().(error)
	}
	return results[0], nil
}

// ---- truth ----

// IsTrue reports whether a value counts as true: whether it is not the zero of its type, or
// empty. ok is whether the value has a truth.
func IsTrue(val any) (truth, ok bool) { return isTrue(reflect.ValueOf(val)) }

func isTrue(v reflect.Value) (truth, ok bool) {
	switch v.Kind() {
	case reflect.Invalid:
		return false, true
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() > 0, true
	case reflect.Struct:
		return true, true
	case reflect.Chan, reflect.Func, reflect.Pointer, reflect.UnsafePointer, reflect.Interface:
		return !v.IsNil(), true
	case reflect.Float32, reflect.Float64:
		return v.Float() != 0, true
	case reflect.Complex64, reflect.Complex128:
		return v.Complex() != 0, true
	}
	return !v.IsZero(), true
}

func isTruthy(v reflect.Value) bool {
	truth, _ := isTrue(content(v))
	return truth
}

func not(arg reflect.Value) bool { return !isTruthy(arg) }

// and, or and call are executed elsewhere: what counts here is what they take.

func and(arg0 reflect.Value, args ...reflect.Value) reflect.Value { panic("and is no function") }

func or(arg0 reflect.Value, args ...reflect.Value) reflect.Value { panic("or is no function") }

func call(fn reflect.Value, args ...reflect.Value) reflect.Value { panic("call is no function") }

// callValue calls a function that is a value; name is how the template names it.
func callValue(name string, fn reflect.Value, args ...reflect.Value) (reflect.Value, error) {
	fn = content(fn)
	if !fn.IsValid() {
		return fn, fmt.Errorf("call of nil")
	}
	typ := fn.Type()
	if typ.Kind() != reflect.Func {
		return reflect.Value{}, fmt.Errorf("non-function %s of type %s", name, typ)
	}
	if err := checkResults(name, typ); err != nil {
		return reflect.Value{}, err
	}
	fixed := typ.NumIn()
	switch {
	case typ.IsVariadic():
		if fixed--; len(args) < fixed {
			return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want at least %d", name, len(args), fixed)
		}
	case len(args) != fixed:
		return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want %d", name, len(args), fixed)
	}
	values := make([]reflect.Value, len(args))
	for i, arg := range args {
		parameter := typ.In(min(i, typ.NumIn()-1))
		if i >= fixed {
			parameter = parameter.Elem()
		}
		v, err := convert(content(arg), parameter)
		if err != nil {
			return reflect.Value{}, fmt.Errorf("arg %d: %w", i, err)
		}
		values[i] = v
	}
	return protected(fn, values)
}

// convert makes a value one of a type; integers become integers of other types.
func convert(v reflect.Value, typ reflect.Type) (reflect.Value, error) {
	if !v.IsValid() {
		if !takesNil(typ) {
			return v, fmt.Errorf("value is nil; should be of type %s", typ)
		}
		return reflect.Zero(typ), nil
	}
	target := reflect.Zero(typ)
	switch {
	case v.Type().AssignableTo(typ):
		return v, nil
	case (v.CanInt() || v.CanUint()) && (target.CanInt() || target.CanUint()):
		return v.Convert(typ), nil
	}
	return v, fmt.Errorf("value has type %s; should be %s", v.Type(), typ)
}

// ---- elements ----

// position is an index that may be equal to the limit.
func position(v reflect.Value, limit int) (int, error) {
	var i int64
	switch {
	case !v.IsValid():
		return 0, fmt.Errorf("cannot index slice/array with nil")
	case v.CanInt():
		i = v.Int()
	case v.CanUint():
		i = int64(v.Uint())
	default:
		return 0, fmt.Errorf("cannot index slice/array with type %s", v.Type())
	}
	if i < 0 || i > int64(limit) {
		return 0, fmt.Errorf("index out of range: %d", i)
	}
	return int(i), nil
}

func index(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	item = content(item)
	if !item.IsValid() {
		return item, fmt.Errorf("index of untyped nil")
	}
	for _, i := range indexes {
		i = content(i)
		var isNil bool
		if item, isNil = target(item); isNil {
			return reflect.Value{}, fmt.Errorf("index of nil pointer")
		}
		switch item.Kind() {
		case reflect.Array, reflect.Slice, reflect.String:
			at, err := position(i, item.Len())
			if err != nil {
				return reflect.Value{}, err
			}
			item = item.Index(at)
		case reflect.Map:
			key, err := convert(i, item.Type().Key())
			if err != nil {
				return reflect.Value{}, err
			}
			elem := item.MapIndex(key)
			if !elem.IsValid() {
				elem = reflect.Zero(item.Type().Elem())
			}
			item = elem
		default:
			return reflect.Value{}, fmt.Errorf("can't index item of type %s", item.Type())
		}
	}
	return item, nil
}

func slice(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	item = content(item)
	if !item.IsValid() {
		return item, fmt.Errorf("slice of untyped nil")
	}
	item, isNil := target(item)
	if isNil {
		return item, fmt.Errorf("slice of nil pointer")
	}
	if len(indexes) > 3 {
		return item, fmt.Errorf("too many slice indexes: %d", len(indexes))
	}
	limit := 0
	switch item.Kind() {
	case reflect.String:
		if len(indexes) == 3 {
			return item, fmt.Errorf("cannot 3-index slice a string")
		}
		limit = item.Len()
	case reflect.Array, reflect.Slice:
		limit = item.Cap()
	default:
		return item, fmt.Errorf("can't slice item of type %s", item.Type())
	}
	at := [3]int{0, item.Len(), limit}
	for i, v := range indexes {
		p, err := position(v, limit)
		if err != nil {
			return item, err
		}
		at[i] = p
	}
	for i := range 2 {
		if at[i] > at[i+1] {
			return item, fmt.Errorf("invalid slice index: %d > %d", at[i], at[i+1])
		}
	}
	if len(indexes) < 3 {
		return item.Slice(at[0], at[1]), nil
	}
	return item.Slice3(at[0], at[1], at[2]), nil
}

func length(item reflect.Value) (int, error) {
	item, isNil := target(item)
	if isNil {
		return 0, errors.New("len of nil pointer")
	}
	switch item.Kind() {
	case reflect.Array, reflect.Chan, reflect.Map, reflect.Slice, reflect.String:
		return item.Len(), nil
	}
	return 0, fmt.Errorf("len of type %s", item.Type())
}
