// These pages must not call a server. A sandbox that serves them replaces this file by a script of its own.
window.xportSandbox = null;
