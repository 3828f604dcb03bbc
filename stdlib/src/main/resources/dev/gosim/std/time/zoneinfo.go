package time

import "errors"

// A Location is a time zone: of a fixed offset, or one with rules.
type Location struct {
	name   string
	offset int
	zone   *zoneInfo
}

// zoneInfo is a Java object; the methods are natives.
type zoneInfo struct{}

// at returns abbreviation, offset, daylight saving, and the bounds of what is in force at a Unix time.
func (z *zoneInfo) at(unix int64) (abbrev string, offset int, dst bool, start, end int64)

// named returns the offset of an abbreviation, preferably at that local time.
func (z *zoneInfo) named(abbrev string, unix int64) (offset int, ok bool)

var utcLoc = Location{name: "UTC"}

// localLoc is filled in when its contents are first asked for.
var localLoc Location

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLoc

// Local is the system's time zone.
var Local *Location = &localLoc

// String returns the location's name.
func (l *Location) String() string { return l.get().name }

func (l *Location) get() *Location {
	if l == nil {
		return &utcLoc
	}
	if l == &localLoc && l.name == "" {
		l.zone, l.name = localZone()
	}
	return l
}

// FixedZone returns a location that always has that name and offset in seconds.
func FixedZone(name string, offset int) *Location { return &Location{name: name, offset: offset} }

var (
	errLocation = errors.New("time: invalid location name")
	errBadData  = errors.New("malformed time zone information")
)

// LoadLocation returns the location of that IANA name.
func LoadLocation(name string) (*Location, error) {
	if name == "" || name == "UTC" {
		return UTC, nil
	}
	if name == "Local" {
		return Local, nil
	}
	for i := range name {
		if name[i] == '.' && i+1 < len(name) && name[i+1] == '.' {
			return nil, errLocation
		}
	}
	if name[0] == '/' || name[0] == '\\' {
		return nil, errLocation
	}
	z := loadZone(name)
	if z == nil {
		return nil, errors.New("unknown time zone " + name)
	}
	return &Location{name: name, zone: z}, nil
}

// LoadLocationFromTZData returns the location that the contents of a zone file describe.
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	z := parseZone(data)
	if z == nil {
		return nil, errBadData
	}
	return &Location{name: name, zone: z}, nil
}

func loadZone(name string) *zoneInfo

func parseZone(data []byte) *zoneInfo

func localZone() (*zoneInfo, string)

func (l *Location) lookup(unix int64) (name string, offset int, dst bool, start, end int64) {
	l = l.get()
	if l.zone == nil {
		return l.name, l.offset, false, -1 << 63, 1<<63 - 1
	}
	return l.zone.at(unix)
}

func (l *Location) named(abbrev string, unix int64) (offset int, ok bool) {
	l = l.get()
	if l.zone == nil {
		return l.offset, l != &utcLoc && l.name == abbrev
	}
	return l.zone.named(abbrev, unix)
}
