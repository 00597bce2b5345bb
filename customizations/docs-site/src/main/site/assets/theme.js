// Runs before anything is drawn: light or dark, as the reader chose here, or else as the system says.
(() => {
  const KEY = 'xport-theme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const listeners = [];

  const chosen = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage is switched off
    }
  };
  const current = () => chosen() ?? (system.matches ? 'dark' : 'light');
  const apply = () => {
    document.documentElement.dataset.theme = current();
    listeners.forEach((listener) => listener(current()));
  };

  window.xportTheme = {
    current,
    toggle() {
      try {
        localStorage.setItem(KEY, current() === 'dark' ? 'light' : 'dark');
      } catch {
        // then it stays as the system says
      }
      apply();
    },
    onChange: (listener) => listeners.push(listener),
  };
  system.addEventListener('change', apply);
  apply();
})();
