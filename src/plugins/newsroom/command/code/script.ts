import type ts from 'typescript';

/** The compiler that a project has anyway: Strapi brings it. */
export type TypeScript = typeof ts;

/** A script of a project. */
export interface Script {
  /** Its path in the project; the ending says the language. */
  file: string;
  text: string;
}

/** @returns `null` where the script has errors */
export function parseScript(compiler: TypeScript, { file, text }: Script): ts.SourceFile | null {
  const { diagnostics = [] } = compiler.transpileModule(text, {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { allowJs: true, target: compiler.ScriptTarget.ES2022 },
  });
  if (diagnostics.length > 0) return null;
  return compiler.createSourceFile(file, text, compiler.ScriptTarget.ES2022, true);
}

/** Whether the script is a module of ECMAScript, by what it says itself. */
export function isModule(compiler: TypeScript, source: ts.SourceFile): boolean {
  return source.statements.some(
    (statement) =>
      compiler.isImportDeclaration(statement) ||
      compiler.isExportAssignment(statement) ||
      compiler.isExportDeclaration(statement) ||
      (compiler.canHaveModifiers(statement) &&
        compiler
          .getModifiers(statement)
          ?.some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword))
  );
}
