/** Fewer pixels are no change: a frame that follows each of them may never come to rest. */
const least = 8;

/** Milliseconds without a change after which the frame is told. */
const rest = 200;

/** Tells the frame around the page how high it is, in the message that Canvas and others take from LTI tools. */
export const tellHeight = (): void => {
  if (parent === window) return;
  const { documentElement } = document;
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const height = Math.ceil(documentElement.getBoundingClientRect().height);
    if (Math.abs(height - told) <= least) return;
    told = height;
    // It says nothing but a number, and who is around is not known.
    parent.postMessage(JSON.stringify({ subject: 'lti.frameResize', height }), '*');
  };
  new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(tell, rest);
  }).observe(documentElement);
};
