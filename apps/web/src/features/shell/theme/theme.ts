import {
  createTheme,
  localStorageColorSchemeManager,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** The one blue. Shade 6 carries white text at 6:1 on both grounds; shade 9 is the ground of the plate. */
const blue: MantineColorsTuple = [
  '#eff5fc',
  '#dbe8f8',
  '#b7d0f0',
  '#8db4e6',
  '#6ba0e3',
  '#3a78c9',
  '#2463b4',
  '#1a5199',
  '#14417c',
  '#0b2a57',
];

const slate: MantineColorsTuple = [
  '#f8fafc',
  '#f1f5f9',
  '#e2e8f0',
  '#cbd5e1',
  '#94a3b8',
  '#64748b',
  '#475569',
  '#334155',
  '#1e293b',
  '#0f172a',
];

/** Slate from the text downwards to slate-950, the dark ground. */
const dark: MantineColorsTuple = [
  '#e2e8f0',
  '#cbd5e1',
  '#a3b1c6',
  '#7c8ba1',
  '#334155',
  '#1e293b',
  '#0f172a',
  '#020617',
  '#01040f',
  '#000208',
];

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 6, dark: 6 },
  colors: { blue, gray: slate, dark },
  white: '#ffffff',
  black: '#0f172a',
  defaultRadius: 6,
  fontFamily: 'var(--rostrum-font)',
  headings: {
    fontFamily: 'var(--rostrum-font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Table: { defaultProps: { verticalSpacing: 'xs' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, events: { hover: true, focus: true, touch: false } } },
  },
});

/** States with their meaning: `ok`, `warn`, `bad`, `info`, `idle`; text on tint at 4.5:1 or better in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--rostrum-plate': '#0b2a57', '--rostrum-plate-text': '#ffffff' },
  light: {
    '--mantine-color-dimmed': '#475569',
    '--mantine-color-placeholder': '#64748b',
    '--mantine-color-default-border': '#cbd5e1',
    '--mantine-color-error': '#b42318',
    '--rostrum-line': '#e2e8f0',
    '--rostrum-field-line': '#7b8aa0',
    '--rostrum-raised': '#f8fafc',
    '--rostrum-link': '#1a5199',
    '--rostrum-ok': '#12633d',
    '--rostrum-ok-tint': '#e3f5ea',
    '--rostrum-warn': '#7a4a00',
    '--rostrum-warn-tint': '#fdf1d7',
    '--rostrum-bad': '#a11b12',
    '--rostrum-bad-tint': '#fdeae8',
    '--rostrum-info': '#14417c',
    '--rostrum-info-tint': '#e4eefa',
    '--rostrum-idle': '#475569',
    '--rostrum-idle-tint': '#eef2f7',
  },
  dark: {
    '--mantine-color-dimmed': '#a3b1c6',
    '--mantine-color-placeholder': '#8796ad',
    '--mantine-color-default-border': '#334155',
    '--mantine-color-error': '#ff8f85',
    '--rostrum-line': '#1e293b',
    '--rostrum-field-line': '#64748b',
    '--rostrum-raised': '#0b1223',
    '--rostrum-link': '#8db4e6',
    '--rostrum-ok': '#7be0a8',
    '--rostrum-ok-tint': '#0a2f1e',
    '--rostrum-warn': '#f7cf7d',
    '--rostrum-warn-tint': '#352404',
    '--rostrum-bad': '#ffa59d',
    '--rostrum-bad-tint': '#3d0f0b',
    '--rostrum-info': '#a9caf3',
    '--rostrum-info-tint': '#0e2547',
    '--rostrum-idle': '#b7c3d4',
    '--rostrum-idle-tint': '#1a2436',
    '--rostrum-plate': '#14417c',
  },
});

export const colourSchemeManager = localStorageColorSchemeManager({ key: 'rostrum-colour-scheme' });
