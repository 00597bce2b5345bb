// Theme switch and copy buttons.
(() => {
  const button = document.querySelector('button.theme');
  const label = (theme) => {
    button.textContent = theme === 'dark' ? '☀' : '☾';
    button.setAttribute('aria-label', theme === 'dark' ? 'Use light colours' : 'Use dark colours');
    button.title = button.getAttribute('aria-label');
  };
  label(window.xportTheme.current());
  button.hidden = false;
  button.addEventListener('click', window.xportTheme.toggle);
  window.xportTheme.onChange(label);

  document.querySelector('.bar [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

  if (!navigator.clipboard) {
    return;
  }
  for (const block of document.querySelectorAll('main pre')) {
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.className = 'copy';
    copy.textContent = 'Copy';
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(block.querySelector('code').textContent);
      copy.textContent = 'Copied';
      setTimeout(() => (copy.textContent = 'Copy'), 1500);
    });
    const frame = document.createElement('div');
    frame.className = 'code';
    block.replaceWith(frame);
    frame.append(block, copy);
  }
})();
