// Arabic is written from right to left: sides are named by start and end, never by left and right.
export default {
  plugins: ['stylelint-use-logical'],
  overrides: [{ files: ['**/*.svelte'], customSyntax: 'postcss-html' }],
  rules: {
    'csstools/use-logical': ['always', { except: ['width', 'height', /^(min|max)-(width|height)$/i] }],
    'property-disallowed-list': [['animation', 'transition', 'float']],
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-no-important': true,
    'no-descending-specificity': null,
    'property-no-unknown': true,
    'unit-no-unknown': true,
  },
};
