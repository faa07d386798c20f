// Runs before the first paint: language, direction and colour scheme are right from the first pixel.
(() => {
  const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
  const known = (tag) => languages.find((language) => language === String(tag).toLowerCase().split('-')[0]);
  const asked = new URLSearchParams(location.search).get('lang');
  const kept = /(?:^|; )rostrum-language=(\w\w)/.exec(document.cookie)?.[1];
  const language = known(asked) ?? known(kept) ?? navigator.languages.map(known).find(Boolean) ?? 'en';
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  let scheme = 'auto';
  try {
    scheme = localStorage.getItem('rostrum-colour-scheme') ?? 'auto';
  } catch {
    // Storage may be barred; the system's scheme is used.
  }
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light';
})();
