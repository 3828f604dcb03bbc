package sync

// A Pool keeps objects for reuse.
type Pool struct {
	mu   Mutex
	free []any
	New  func() any
}

// Put adds x to the pool.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.mu.Lock()
	if len(p.free) < 1024 {
		p.free = append(p.free, x)
	}
	p.mu.Unlock()
}

// Get takes some object from the pool, or makes one with New.
func (p *Pool) Get() any {
	p.mu.Lock()
	if n := len(p.free); n > 0 {
		x := p.free[n-1]
		p.free[n-1] = nil
		p.free = p.free[:n-1]
		p.mu.Unlock()
		return x
	}
	p.mu.Unlock()
	if p.New != nil {
		return p.New()
	}
	return nil
}
