// Bundles the page into dist/: everything it needs, so that it works without a network.
import { copyFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const common = { bundle: true, minify: true, outdir: 'dist', target: 'es2022', legalComments: 'linked', logLevel: 'warning' };

await rm('dist', { recursive: true, force: true });
await build({
  ...common,
  entryPoints: { page: 'page.jsx' },
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file' },
});
// The editor parses in the background; each of its workers is a script of its own.
await build({
  ...common,
  entryPoints: {
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  },
  format: 'iife',
});
await copyFile('page.html', 'dist/page.html');
