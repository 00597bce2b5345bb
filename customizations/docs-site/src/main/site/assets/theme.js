// Sets the theme before the page is rendered: the reader's choice, or else the system's preference.
(() => {
  const KEY = 'xport-theme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const listeners = [];

  const chosen = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // storage is disabled
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
        // storage is disabled: the system's preference remains
      }
      apply();
    },
    onChange: (listener) => listeners.push(listener),
  };
  system.addEventListener('change', apply);
  apply();
})();
