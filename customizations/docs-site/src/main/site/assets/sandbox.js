// Nobody may be called from these pages. A sandbox that serves them answers this file with a script of its own.
window.xportSandbox = null;
