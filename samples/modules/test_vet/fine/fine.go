package fine

import "sync"

// Copy is a mistake, but not one that tests are kept from running for.
func Copy(mu sync.Mutex) { mu.Lock() }
