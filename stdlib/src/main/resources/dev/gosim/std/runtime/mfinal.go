package runtime

// SetFinalizer lets finalizer(obj) be called when obj can be reached no more but by that call; a nil
// finalizer undoes that.
func SetFinalizer(obj any, finalizer any)

// KeepAlive marks its argument as reachable.
func KeepAlive(x any) {}
