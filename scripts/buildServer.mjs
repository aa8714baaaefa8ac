import { join, resolve } from 'node:path';
import GasPlugin from 'gas-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { root as tools } from './tool.mjs';

/** Bundles the Apps Script side into one Code.js, with its source map beside it (.claspignore keeps the map at home). */
export function buildServer({ root, entry = 'src/main.ts', out = 'dist', version }) {
  return new Promise((done, fail) => {
    const compiler = webpack(settings({ root, entry, out, version }));
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) fail(error);
        else if (stats.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
        else done();
      });
    });
  });
}

function settings({ root, entry, out, version }) {
  return {
    mode: 'production',
    context: root,
    entry: resolve(root, entry),
    target: ['web', 'es2019'],
    devtool: 'hidden-source-map',
    node: { global: true },
    output: {
      path: resolve(root, out),
      filename: 'Code.js',
      publicPath: '',
      // Apps Script has globalThis; without this webpack looks for it with `new Function`.
      environment: { globalThis: true },
      devtoolModuleFilenameTemplate: ({ resourcePath }) => join('..', resourcePath),
    },
    resolve: { extensions: ['.ts', '.mjs', '.js'] },
    resolveLoader: { modules: [join(tools, 'node_modules')] },
    module: {
      // node_modules too: Google's editor refuses any syntax newer than its parser, whoever wrote it.
      rules: [{ test: /\.[cm]?[jt]s$/, loader: 'esbuild-loader', options: { target: 'es2019' } }],
    },
    plugins: [
      new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
      new StraightSourceMap('before'),
      new GasPlugin({ include: [resolve(root, entry)], comment: false }),
      new StraightSourceMap('after'),
    ],
    optimization: {
      minimizer: [
        // Terser and not esbuild: esbuild keeps dead code inside webpack's wrapper. Not mangled, so that
        // whoever opens the script editor, or reads a stack trace in a mail from Google, can read it.
        new TerserPlugin({
          extractComments: false,
          terserOptions: {
            ecma: 2019,
            mangle: false,
            keep_fnames: true,
            keep_classnames: true,
            compress: { sequences: false },
            format: { beautify: true, indent_level: 2, comments: false },
          },
        }),
      ],
    },
    performance: { hints: false },
  };
}

/**
 * gas-webpack-plugin writes its stub functions in front of the bundle but leaves the source map as it was, so that every
 * line is wrong by the number of stubs. This remembers the bundle before and glues stubs and bundle together again after.
 */
class StraightSourceMap {
  static #bundles = new WeakMap();

  constructor(moment) {
    this.moment = moment;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap('StraightSourceMap', (compilation) => {
      compilation.hooks.chunkAsset.tap('StraightSourceMap', (_chunk, name) => {
        if (this.moment === 'before') {
          StraightSourceMap.#bundles.set(compilation, compilation.assets[name]);
          return;
        }
        const bundle = StraightSourceMap.#bundles.get(compilation);
        const withStubs = compilation.assets[name].source();
        const stubs = withStubs.slice(0, withStubs.length - bundle.source().length);
        compilation.assets[name] = new webpack.sources.ConcatSource(stubs, '\n', bundle);
      });
    });
  }
}
