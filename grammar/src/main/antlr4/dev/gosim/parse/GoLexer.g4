/*
 * The tokens of Go (spec, "Lexical elements"), over a text of one char per byte.
 *
 * At run time Scanner.java produces these tokens: it starts faster than an ANTLR lexer, inserts the
 * semicolons, passes over a byte order mark and words the errors as Go does. This grammar is the vocabulary of GoParser.g4, and
 * ScannerTest compares the two on Go's own library.
 */
lexer grammar GoLexer;

// Keywords
BREAK       : 'break' ;
CASE        : 'case' ;
CHAN        : 'chan' ;
CONST       : 'const' ;
CONTINUE    : 'continue' ;
DEFAULT     : 'default' ;
DEFER       : 'defer' ;
ELSE        : 'else' ;
FALLTHROUGH : 'fallthrough' ;
FOR         : 'for' ;
FUNC        : 'func' ;
GO          : 'go' ;
GOTO        : 'goto' ;
IF          : 'if' ;
IMPORT      : 'import' ;
INTERFACE   : 'interface' ;
MAP         : 'map' ;
PACKAGE     : 'package' ;
RANGE       : 'range' ;
RETURN      : 'return' ;
SELECT      : 'select' ;
STRUCT      : 'struct' ;
SWITCH      : 'switch' ;
TYPE        : 'type' ;
VAR         : 'var' ;

// Identifiers. A byte from 0x80 on is part of a UTF-8 letter or digit; Scanner checks which.
IDENTIFIER : LETTER (LETTER | [0-9])* ;

// Literals
IMAG : (INT | FLOAT) 'i' ;
FLOAT
  : DECIMALS '.' DECIMALS? DEC_EXPONENT?
  | DECIMALS DEC_EXPONENT
  | '.' DECIMALS DEC_EXPONENT?
  | '0' [xX] HEX_MANTISSA [pP] [+\-]? DECIMALS
  ;
INT
  : DECIMALS
  | '0' [bB] ('_'? [01])+
  | '0' [oO] ('_'? [0-7])+
  | '0' [xX] ('_'? HEX)+
  ;
CHAR   : '\'' (~['\\\r\n] ~['\\\r\n]* | ESCAPE) '\'' ;
STRING : '`' ~'`'* '`' | '"' (~["\\\n] | ESCAPE)* '"' ;

// Operators and punctuation
L_PAREN   : '(' ;
R_PAREN   : ')' ;
L_BRACKET : '[' ;
R_BRACKET : ']' ;
L_CURLY   : '{' ;
R_CURLY   : '}' ;
COMMA     : ',' ;
SEMI      : ';' ; // also inserted at the end of a line or of the file
COLON     : ':' ;
DOT       : '.' ;
ELLIPSIS  : '...' ;
ASSIGN    : '=' ;
DEFINE    : ':=' ;
ASSIGN_OP : ('+' | '-' | '*' | '/' | '%' | '&' | '|' | '^' | '<<' | '>>' | '&^') '=' ;
INC       : '++' ;
DEC       : '--' ;
ARROW     : '<-' ;
ADD       : '+' ;
SUB       : '-' ;
MUL       : '*' ;
QUO       : '/' ;
REM       : '%' ;
AND       : '&' ;
OR        : '|' ;
XOR       : '^' ;
SHL       : '<<' ;
SHR       : '>>' ;
AND_NOT   : '&^' ;
LAND      : '&&' ;
LOR       : '||' ;
EQL       : '==' ;
NEQ       : '!=' ;
LSS       : '<' ;
LEQ       : '<=' ;
GTR       : '>' ;
GEQ       : '>=' ;
NOT       : '!' ;
TILDE     : '~' ;

WHITE_SPACE     : [ \t\r\n]+ -> channel(HIDDEN) ;
LINE_COMMENT    : '//' ~'\n'* -> channel(HIDDEN) ;
GENERAL_COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;

fragment LETTER       : [a-zA-Z_\u0080-\u00FF] ;
fragment DECIMALS     : [0-9] ('_'? [0-9])* ;
fragment DEC_EXPONENT : [eE] [+\-]? DECIMALS ;
fragment HEX          : [0-9a-fA-F] ;
fragment HEX_MANTISSA : ('_'? HEX)+ ('.' (HEX ('_'? HEX)*)?)? | '.' HEX ('_'? HEX)* ;
fragment ESCAPE
  : '\\' ([abfnrtv\\'"] | [0-7] [0-7] [0-7] | 'x' HEX HEX | 'u' HEX HEX HEX HEX
         | 'U' HEX HEX HEX HEX HEX HEX HEX HEX)
  ;
