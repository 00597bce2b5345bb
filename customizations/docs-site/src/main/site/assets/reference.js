// Renders the reference, and signs the requests that the reader sends from it.
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const description = read('document');
  const signing = read('signing');
  const sandbox = window.xportSandbox;
  const baseUrl = sandbox && location.origin + sandbox.baseUrl;
  // Returns the signing parameters for this moment, as a list of { in, name, value }.
  const sign = (instructions, path, body) =>
    window.xportSigner.sign(instructions, {
      ...sandbox,
      path,
      body,
      timestamp: window.xportSigner.timestamp(instructions.timestampUnit, Date.now()),
      nonce: window.xportSigner.nonce(instructions.nonceLength),
    });

  // Replaces the values of the worked example, so that the sandbox accepts a copied sample once, within its time window.
  const fillIn = (parameters, signed) => {
    for (const { in: where, name, value } of signed) {
      parameters.find((each) => each.in === where && each.name === name).examples.documented.value = value;
    }
  };

  // Adapts the Java sample, so that it calls this sandbox with the test pair.
  const text = (value) => JSON.stringify(value);
  const callSandbox = (sample) => {
    sample.source = sample.source
      .replace(/^( *)[.]credentials\(.*\)$/m, (line, indent) =>
        `${indent}.baseUrl(${text(baseUrl)})\n${indent}.credentials(${text(sandbox.accessKey)}, ${text(sandbox.accessSecret)})`)
      .replace(/[.]userId\(.*\)$/m, () => `.userId(${text(sandbox.userId)})`);
  };

  if (sandbox) {
    description.servers = [{ url: baseUrl, description: 'The sandbox that serves this page. It accepts each sample once. Reload the page for new samples' }];
    for (const [path, instructions] of Object.entries(signing)) {
      for (const operation of Object.values(description.paths[path])) {
        fillIn(operation.parameters, sign(instructions, path, ''));
        operation['x-codeSamples'].forEach(callSandbox);
      }
    }
  }

  // Shows one way to send a request per language. In Java, that is the sample with the client.
  const HIDDEN_CLIENTS = [
    'java', 'node', 'clojure',
    'js/axios', 'js/jquery', 'js/ofetch', 'js/xhr',
    'php/guzzle', 'php/laravel',
    'python/aiohttp', 'python/httpx_async', 'python/httpx_sync', 'python/requests',
    'shell/httpie', 'shell/wget',
    'csharp/restsharp', 'powershell/webrequest',
  ];

  const signBeforeSending = async ({ request, requestBuilder }) => {
    if (!request.url.startsWith(baseUrl + '/')) {
      throw new Error('Requests go to the sandbox only.');
    }
    const path = request.url.slice(baseUrl.length).replace(/[?#].*/, '');
    const instructions = signing[path];
    if (!instructions) {
      return;
    }
    for (const { in: where, name, value } of sign(instructions, path, await request.clone().text())) {
      (where === 'query' ? requestBuilder.query : requestBuilder.headers).set(name, value);
    }
  };

  const configuration = {
    content: description,
    // Disables everything that calls a remote server or advertises a service.
    agent: { disabled: true },
    mcp: { disabled: true },
    telemetry: false,
    withDefaultFonts: false,
    hideClientButton: true,
    showDeveloperTools: 'never',
    documentDownloadType: 'none',
    persistAuth: false,
    // The page has its own theme switch.
    hideDarkModeToggle: true,
    forceDarkModeState: window.xportTheme.current(),
    theme: 'none',
    defaultOpenAllTags: true,
    expandAllResponses: true,
    orderSchemaPropertiesBy: 'preserve',
    orderRequiredPropertiesFirst: false,
    hiddenClients: HIDDEN_CLIENTS,
    hideTestRequestButton: !sandbox,
    generateTagSlug: (tag) => tag.name,
    generateOperationSlug: (operation) => operation.operationId,
    generateWebhookSlug: (webhook) => webhook.name,
    onBeforeRequest: sandbox ? signBeforeSending : undefined,
    onLoaded: () => {
      document.documentElement.dataset.reference = 'drawn';
    },
  };
  Scalar.createApiReference('#reference', configuration);

  // Does what the hidden switch of the reference would do.
  window.xportTheme.onChange((theme) => {
    document.body.classList.toggle('dark-mode', theme === 'dark');
    document.body.classList.toggle('light-mode', theme === 'light');
  });
})();
