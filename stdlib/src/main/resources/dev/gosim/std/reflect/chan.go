package reflect

// ---- channels ----

func MakeChan(typ Type, buffer int) Value
func (v Value) Send(x Value)
func (v Value) TrySend(x Value) bool
func (v Value) Recv() (x Value, ok bool)
func (v Value) TryRecv() (x Value, ok bool)
func (v Value) Close()

// A SelectDir is what a case of Select does.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is a case of Select.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

// choose waits for a case; dirs, channels and values are parallel lists.
func choose(dirs []SelectDir, chans, sends []Value) (chosen int, recv Value, recvOK bool)

// Select runs a select statement with these cases.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > 65536 {
		panic("reflect.Select: too many cases (max 65536)")
	}
	dirs := make([]SelectDir, len(cases))
	chans, sends := make([]Value, len(cases)), make([]Value, len(cases))
	haveDefault := false
	for i, c := range cases {
		dirs[i], chans[i], sends[i] = c.Dir, c.Chan, c.Send
		switch c.Dir {
		default:
			panic("reflect.Select: invalid Dir")
		case SelectDefault:
			if haveDefault {
				panic("reflect.Select: multiple default cases")
			}
			haveDefault = true
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
		case SelectSend:
			if !c.Chan.IsValid() {
				break
			}
			if c.Chan.channelType().ChanDir()&SendDir == 0 {
				panic("reflect.Select: SendDir case using recv-only channel")
			}
			if !c.Send.IsValid() {
				panic("reflect.Select: SendDir case missing Send value")
			}
		case SelectRecv:
			if c.Send.IsValid() {
				panic("reflect.Select: RecvDir case has Send value")
			}
			if c.Chan.IsValid() && c.Chan.channelType().ChanDir()&RecvDir == 0 {
				panic("reflect.Select: RecvDir case using send-only channel")
			}
		}
	}
	return choose(dirs, chans, sends)
}

// channelType is the type of a case's channel.
func (v Value) channelType() Type {
	if v.Kind() != Chan {
		panic(&ValueError{"unknown method", v.Kind()})
	}
	return v.Type()
}
