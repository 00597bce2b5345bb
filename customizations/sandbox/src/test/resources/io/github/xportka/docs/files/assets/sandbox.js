window.xportSandbox = null;
