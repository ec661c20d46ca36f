import { relative } from 'node:path';
import ts from 'typescript';

/** A place where a text of any value is the key of a plain object. */
export interface OutsideKey {
  /** `reports/sides/object-description.ts:7`, relative to the folder of the configuration. */
  readonly place: string;
  readonly why: string;
}

const READ = 'it finds what every object inherits under "constructor" or "__proto__": use a Map, or ownValue()';
const WRITTEN = 'under "__proto__" it changes what the object inherits: use a Map, or Object.fromEntries()';
const ASKED = '"in" is true for "constructor" in every object: use a Map, or Object.hasOwn()';

/** The one place that may do so. */
const OWN_VALUE = 'introspection/model/own-value.ts';

/**
 * Where names from outside could be keys of plain objects, in the files below one of `folders`: keys whose type is no
 * literal and no number. Allowed are Maps, `ownValue()`, keys that are taken from the same object by `for … in`, and
 * templates that begin with a word and a full stop or underscore, which no name of JavaScript does.
 */
export function findOutsideKeys(configPath: string, folders: readonly string[]): readonly OutsideKey[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: refuse };
  const config = ts.getParsedCommandLineOfConfigFile(configPath, {}, host);
  if (config === undefined) throw new Error(`${configPath} cannot be read`);
  const home = configPath.slice(0, configPath.lastIndexOf('/'));
  const program = ts.createProgram(
    config.fileNames.filter((name) => folders.includes(folderOf(relative(home, name)))),
    config.options,
  );
  const checker = program.getTypeChecker();
  return program.getSourceFiles().flatMap((file): readonly OutsideKey[] => {
    const path = relative(home, file.fileName);
    if (!folders.includes(folderOf(path)) || path === OWN_VALUE) return [];
    return nodesIn(file).flatMap((node) => {
      const why = faultOf(node, checker);
      if (why === undefined) return [];
      return [{ place: `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`, why }];
    });
  });
}

function folderOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function nodesIn(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

function faultOf(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  const isOutside = (key: ts.Node) => !isNamed(key) && isAnyText(checker.getTypeAtLocation(key), checker);
  if (ts.isElementAccessExpression(node)) {
    if (!isOutside(node.argumentExpression) || isItsOwnKey(node)) return undefined;
    return isWritten(node) ? WRITTEN : READ;
  }
  if (ts.isBindingElement(node)) {
    const key = node.propertyName;
    return key !== undefined && ts.isComputedPropertyName(key) && isOutside(key.expression) ? READ : undefined;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
    return isOutside(node.left) ? ASKED : undefined;
  }
  return ts.isCallExpression(node) ? callFaultOf(node, checker, isOutside) : undefined;
}

/** `Object.assign` sets what `__proto__` stands for, unlike a spread; `Reflect.get` reads what is inherited. */
function callFaultOf(
  node: ts.CallExpression,
  checker: ts.TypeChecker,
  isOutside: (key: ts.Node) => boolean,
): string | undefined {
  const [, ...rest] = node.arguments;
  switch (node.expression.getText()) {
    case 'Object.assign':
      return rest.some((part) => hasAnyKey(checker.getTypeAtLocation(part))) ? WRITTEN : undefined;
    case 'Reflect.set':
      return rest[0] !== undefined && isOutside(rest[0]) ? WRITTEN : undefined;
    case 'Reflect.get':
    case 'Reflect.has':
      return rest[0] !== undefined && isOutside(rest[0]) ? READ : undefined;
    default:
      return undefined;
  }
}

function hasAnyKey(type: ts.Type): boolean {
  return (type.flags & ANYTHING) !== 0 || type.getStringIndexType() !== undefined;
}

function isNamed(key: ts.Node): boolean {
  return ts.isTemplateExpression(key) && /^[A-Za-z]+[._]$/.test(key.head.text);
}

const ANYTHING = ts.TypeFlags.Any | ts.TypeFlags.Unknown;
const TEXTS = ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.Index | ANYTHING;

function isAnyText(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (type.isUnionOrIntersection()) return type.types.some((part) => isAnyText(part, checker));
  if ((type.flags & ts.TypeFlags.TypeParameter) === 0) return (type.flags & TEXTS) !== 0;
  const constraint = checker.getBaseConstraintOfType(type);
  return constraint === undefined || isAnyText(constraint, checker);
}

/** `for (const key in object) … object[key]`. */
function isItsOwnKey(node: ts.ElementAccessExpression): boolean {
  const [object, key] = [node.expression.getText(), node.argumentExpression.getText()];
  for (let around: ts.Node = node.parent; around !== undefined; around = around.parent) {
    if (!ts.isForInStatement(around) || !ts.isVariableDeclarationList(around.initializer)) continue;
    const [declared] = around.initializer.declarations;
    if (declared?.name.getText() === key) return around.expression.getText() === object;
  }
  return false;
}

function isWritten(node: ts.ElementAccessExpression): boolean {
  const { parent } = node;
  if (ts.isDeleteExpression(parent) || ts.isPostfixUnaryExpression(parent) || ts.isPrefixUnaryExpression(parent))
    return true;
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return false;
  const { kind } = parent.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function refuse(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
