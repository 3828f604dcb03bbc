/*
 * The syntax of Go 1.26 (spec, "Syntax" sections), made for speed: nearly every decision is taken
 * on one token. Two habits make that possible.
 *
 * - Types are operands: f(T), []int(x), make(chan int) and G[int] parse alike; the checker tells
 *   types and values apart.
 * - The grammar accepts a little more than Go does where Go needs a look ahead or a property of a
 *   whole phrase: separators in lists ("(a, , b)"), the kinds of simple statement, how parameters
 *   are grouped, what may stand before "{". The builders refuse the rest.
 *
 * Binary expressions are flat; ExprBuilder applies the precedences. Expressions in the header of an
 * if, for or switch statement have rules of their own, in which a "{" after a name opens the body
 * (spec, "Composite literals", the parsing ambiguity). There are no predicates and no actions, and
 * prediction is SLL only.
 */
parser grammar GoParser;

// The superclass is spelled out because this package has a Parser of its own.
options {
  tokenVocab = GoLexer;
  superClass = org.antlr.v4.runtime.Parser;
  contextSuperClass = SmallContext;
}

sourceFile    : packageClause topLevelDecl* EOF ;
packageClause : PACKAGE IDENTIFIER SEMI ;
topLevelDecl  : (importDecl | constDecl | varDecl | typeDecl | funcDecl) SEMI ;

// A script (a file without package clause) has statements beside declarations.
scriptStmt : statement SEMI ;

// ---- Declarations

importDecl : IMPORT (importSpec | L_PAREN importSpec? (SEMI importSpec?)* R_PAREN) ;
importSpec : (DOT | IDENTIFIER)? STRING ;

constDecl : CONST (constSpec | L_PAREN constSpec? (SEMI constSpec?)* R_PAREN) ;
constSpec : identifierList type? (ASSIGN expressionList)? ;

varDecl : VAR (varSpec | L_PAREN varSpec? (SEMI varSpec?)* R_PAREN) ;
varSpec : identifierList (type (ASSIGN expressionList)? | ASSIGN expressionList) ;

typeDecl : TYPE (typeSpec | L_PAREN typeSpec? (SEMI typeSpec?)* R_PAREN) ;
typeSpec : IDENTIFIER (ASSIGN type | typeNotArray | L_BRACKET bracketed) ;

// "type T [" may open a slice, an array or type parameters; where the same tokens are an array
// length or a parameter ("P *C", "P (C)"), TypeBuilder decides as Go does.
bracketed
  : R_BRACKET type
  | ELLIPSIS R_BRACKET type
  | exprNotName R_BRACKET type
  | IDENTIFIER (constraintNotExpr | exprRest) (COMMA typeParam?)* R_BRACKET ASSIGN? type
  ;

funcDecl : FUNC (params IDENTIFIER | IDENTIFIER typeParams?) params result? block? ;

typeParams        : L_BRACKET typeParam (COMMA typeParam?)* R_BRACKET ;
typeParam         : IDENTIFIER (term (OR term)*)? ;
constraintNotExpr : termNotExpr (OR term)* ;
term              : TILDE? type ;
termNotExpr       : TILDE type | typeName | arrayType | recvChanType | typeLit ;

params : L_PAREN param? (COMMA param?)* R_PAREN ;
param
  : IDENTIFIER (DOT IDENTIFIER typeArgs? | ELLIPSIS type | nameBracket | typeNotArray)?
  | ELLIPSIS type
  | typeNotName
  ;
result : params | typeName | arrayType | recvChanType | pointerType | typeLit ;

// After a name: the array type of a parameter or field, or type arguments of an unnamed one.
nameBracket : L_BRACKET (R_BRACKET type | expr (COMMA type?)* R_BRACKET type?) ;

identifierList : IDENTIFIER (COMMA IDENTIFIER)* ;

// ---- Types

type         : typeName | parenType | arrayType | recvChanType | pointerType | typeLit ;
typeNotArray : typeName | parenType | recvChanType | pointerType | typeLit ;
typeNotName  : parenType | arrayType | recvChanType | pointerType | typeLit ;
typeNotRecv  : typeName | parenType | arrayType | pointerType | typeLit ;
typeLit      : mapType | chanType | funcType | structType | interfaceType ;

typeName     : IDENTIFIER (DOT IDENTIFIER)? typeArgs? ;
typeArgs     : L_BRACKET type (COMMA type?)* R_BRACKET ;
parenType    : L_PAREN type R_PAREN ;
pointerType  : MUL type ;
arrayType    : L_BRACKET (expr | ELLIPSIS)? R_BRACKET type ;
mapType      : MAP L_BRACKET type R_BRACKET type ;
chanType     : CHAN (ARROW type | typeNotRecv) ;
recvChanType : ARROW CHAN type ;
funcType     : FUNC params result? ;

structType : STRUCT L_CURLY field? (SEMI field?)* R_CURLY ;
field
  : IDENTIFIER (DOT IDENTIFIER typeArgs? | nameBracket | typeNotArray | (COMMA IDENTIFIER)+ type)?
    STRING?
  | MUL typeName STRING?
  ;

interfaceType : INTERFACE L_CURLY elem? (SEMI elem?)* R_CURLY ;
elem
  : IDENTIFIER (params result? | (DOT IDENTIFIER)? typeArgs? (OR term)*)
  | (TILDE type | typeNotName) (OR term)*
  ;

// ---- Expressions

expressionList : expr (COMMA expr)* ;

expr        : unaryOp* primary (binaryOp unaryOp* primary)* ;
exprNotName : (unaryOp+ primary | primaryNotName) (binaryOp unaryOp* primary)* ;
exprRest    : ((DOT selector | args | literalValue) suffix*)? (binaryOp unaryOp* primary)* ;

unaryOp  : ADD | SUB | NOT | XOR | MUL | AND | ARROW | TILDE ;
binaryOp : LOR | LAND | EQL | NEQ | LSS | LEQ | GTR | GEQ | ADD | SUB | OR | XOR
         | MUL | QUO | REM | SHL | SHR | AND | AND_NOT ;

primary : IDENTIFIER suffix* | primaryNotName ;
primaryNotName
  : (INT | FLOAT | IMAG | CHAR | STRING) suffix*
  | L_PAREN expr R_PAREN suffix*
  | (arrayType | mapType) ((literalValue | args) suffix*)?
  | (structType | interfaceType) suffix*
  | chanType (args suffix*)?
  | FUNC params (result ((block | args) suffix*)? | block suffix*)?
  ;

suffix  : DOT selector | index | args | literalValue ;
postfix : DOT selector | index | args ;

selector     : IDENTIFIER | L_PAREN (type | TYPE) R_PAREN ;
index        : L_BRACKET ( expr ((COMMA type?)+ | COLON expr? (COLON expr?)?)?
                         | COLON expr? (COLON expr?)? ) R_BRACKET ;
args         : L_PAREN arg? (COMMA arg?)* R_PAREN ;
arg          : expr ELLIPSIS? ;
literalValue : L_CURLY element? (COMMA element?)* R_CURLY ;
element      : (expr | literalValue) (COLON (expr | literalValue))? ;

// ---- Statements

block         : L_CURLY statementList R_CURLY ;
statementList : statement? (SEMI statement?)* ;
statement
  : constDecl | varDecl | typeDecl
  | simpleStmt (COLON statement?)?
  | block | ifStmt | forStmt | switchStmt | selectStmt
  | (GO | DEFER) primary
  | RETURN expressionList?
  | (BREAK | CONTINUE) IDENTIFIER?
  | GOTO IDENTIFIER
  | FALLTHROUGH
  ;

simpleStmt
  : expressionList ((ASSIGN | DEFINE | ASSIGN_OP) expressionList | INC | DEC | ARROW expr)? ;

ifStmt     : IF headerStmt? (SEMI headerStmt?)? block (ELSE (ifStmt | block))? ;
forStmt    : FOR headerStmt? (SEMI headerStmt? SEMI headerStmt?)? block ;
switchStmt : SWITCH headerStmt? (SEMI headerStmt?)? L_CURLY caseClause* R_CURLY ;
caseClause : (CASE expressionList | DEFAULT) COLON statementList ;
selectStmt : SELECT L_CURLY commClause* R_CURLY ;
commClause : (CASE simpleStmt | DEFAULT) COLON statementList ;

// ---- Headers

headerStmt
  : RANGE headerExpr
  | headerList ( (ASSIGN | DEFINE) (RANGE headerExpr | headerList) | ASSIGN_OP headerList
               | INC | DEC | ARROW headerExpr )?
  ;
headerList : headerExpr (COMMA headerExpr)* ;
headerExpr : unaryOp* headerPrimary (binaryOp unaryOp* headerPrimary)* ;
headerPrimary
  : IDENTIFIER postfix*
  | (INT | FLOAT | IMAG | CHAR | STRING) postfix*
  | L_PAREN expr R_PAREN postfix*
  | (arrayType | mapType) ((literalValue | args) postfix*)?
  | structType literalValue? postfix*
  | interfaceType postfix*
  | chanType (args postfix*)?
  | FUNC params (result ((block | args) postfix*)? | block postfix*)?
  ;
