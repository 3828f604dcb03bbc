package template

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
)

var (
	errBadType    = errors.New("invalid type for comparison")
	errNoArgument = errors.New("missing argument for comparison")
)

// class is a kind without its size: values of one class can be compared.
type class int

const (
	otherClass class = iota
	boolClass
	complexClass
	intClass
	floatClass
	stringClass
	uintClass
)

func classOf(v reflect.Value) class {
	switch {
	case v.Kind() == reflect.Bool:
		return boolClass
	case v.CanInt():
		return intClass
	case v.CanUint():
		return uintClass
	case v.CanFloat():
		return floatClass
	case v.CanComplex():
		return complexClass
	case v.Kind() == reflect.String:
		return stringClass
	}
	return otherClass
}

// eq reports whether the first argument is equal to one of the others.
func eq(arg1 reflect.Value, arg2 ...reflect.Value) (bool, error) {
	if len(arg2) == 0 {
		return false, errNoArgument
	}
	a := content(arg1)
	for _, b := range arg2 {
		equal, err := equals(a, content(b))
		if equal || err != nil {
			return equal, err
		}
	}
	return false, nil
}

func equals(a, b reflect.Value) (bool, error) {
	switch ca, cb := classOf(a), classOf(b); {
	case ca == intClass && cb == uintClass, ca == uintClass && cb == intClass:
		return compareMixed(a, b) == 0, nil
	case ca != cb && a.IsValid() && b.IsValid():
		return false, fmt.Errorf("incompatible types for comparison: %v and %v", a.Type(), b.Type())
	case ca != cb:
		return false, nil
	case ca == boolClass:
		return a.Bool() == b.Bool(), nil
	case ca == complexClass:
		return a.Complex() == b.Complex(), nil
	case ca == floatClass:
		return a.Float() == b.Float(), nil
	case ca == intClass:
		return a.Int() == b.Int(), nil
	case ca == uintClass:
		return a.Uint() == b.Uint(), nil
	case ca == stringClass:
		return a.String() == b.String(), nil
	}
	return equalOthers(a, b)
}

func equalOthers(a, b reflect.Value) (bool, error) {
	if a.IsValid() && b.IsValid() && a.Kind() != b.Kind() {
		return false, fmt.Errorf("non-comparable types %s: %v, %s: %v", a, a.Type(), b.Type(), b)
	}
	if isNil(a) || isNil(b) {
		return isNil(a) == isNil(b), nil
	}
	if !b.Type().Comparable() {
		return false, fmt.Errorf("non-comparable type %s: %v", b, b.Type())
	}
	return a.Interface() == b.Interface(), nil
}

func isNil(v reflect.Value) bool {
	return !v.IsValid() || takesNil(v.Type()) && v.Kind() != reflect.Struct && v.IsNil()
}

// compareMixed compares a signed and an unsigned integer, in either order.
func compareMixed(a, b reflect.Value) int {
	if a.CanUint() {
		return -compareMixed(b, a)
	}
	if a.Int() < 0 {
		return -1
	}
	return cmp.Compare(uint64(a.Int()), b.Uint())
}

func ne(arg1, arg2 reflect.Value) (bool, error) {
	equal, err := eq(arg1, arg2)
	return !equal, err
}

func lt(arg1, arg2 reflect.Value) (bool, error) {
	a, b := content(arg1), content(arg2)
	ca, cb := classOf(a), classOf(b)
	switch {
	case ca == otherClass || cb == otherClass:
		return false, errBadType
	case ca == intClass && cb == uintClass, ca == uintClass && cb == intClass:
		return compareMixed(a, b) < 0, nil
	case ca != cb:
		return false, fmt.Errorf("incompatible types for comparison: %v and %v", a.Type(), b.Type())
	case ca == floatClass:
		return a.Float() < b.Float(), nil
	case ca == intClass:
		return a.Int() < b.Int(), nil
	case ca == uintClass:
		return a.Uint() < b.Uint(), nil
	case ca == stringClass:
		return a.String() < b.String(), nil
	}
	return false, errBadType
}

func le(arg1, arg2 reflect.Value) (bool, error) {
	less, err := lt(arg1, arg2)
	if less || err != nil {
		return less, err
	}
	return eq(arg1, arg2)
}

func gt(arg1, arg2 reflect.Value) (bool, error) {
	lessOrEqual, err := le(arg1, arg2)
	return !lessOrEqual && err == nil, err
}

func ge(arg1, arg2 reflect.Value) (bool, error) {
	less, err := lt(arg1, arg2)
	return !less && err == nil, err
}

// ---- the order of a map's keys ----

// sortedKeys returns the keys in the order in which package fmt prints them.
func sortedKeys(m reflect.Value) []reflect.Value {
	keys := m.MapKeys()
	slices.SortStableFunc(keys, order)
	return keys
}

func order(a, b reflect.Value) int {
	if a.Type() != b.Type() {
		return -1 // elements of interfaces: any order, as long as there is one
	}
	switch classOf(a) {
	case intClass:
		return cmp.Compare(a.Int(), b.Int())
	case uintClass:
		return cmp.Compare(a.Uint(), b.Uint())
	case floatClass:
		return cmp.Compare(a.Float(), b.Float())
	case stringClass:
		return cmp.Compare(a.String(), b.String())
	case complexClass:
		x, y := a.Complex(), b.Complex()
		return cmp.Or(cmp.Compare(real(x), real(y)), cmp.Compare(imag(x), imag(y)))
	case boolClass:
		return boolOrder(a.Bool()) - boolOrder(b.Bool())
	}
	return orderOthers(a, b)
}

func boolOrder(b bool) int {
	if b {
		return 1
	}
	return 0
}

func orderOthers(a, b reflect.Value) int {
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if c := order(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
	case reflect.Array:
		for i := range a.Len() {
			if c := order(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
	case reflect.Interface:
		if a.IsNil() || b.IsNil() {
			return boolOrder(b.IsNil()) - boolOrder(a.IsNil())
		}
		x, y := a.Elem(), b.Elem()
		if x.Type() != y.Type() {
			return cmp.Compare(x.Type().String(), y.Type().String())
		}
		return order(x, y)
	case reflect.Pointer, reflect.Chan, reflect.UnsafePointer:
		return cmp.Compare(a.Pointer(), b.Pointer())
	}
	return 0
}
