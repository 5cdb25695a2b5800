import { button, element } from '../notes/element.js';
import { formatCount } from '../notes/number.js';

export interface RemovalStepperOptions {
  /** Connected after k removals, k from 0: the chosen curve's `gcc`. */
  readonly gcc: readonly number[];
  /** Where it starts; default 0. */
  readonly step?: number;
  /** The last step offered; default: all. */
  readonly until?: number;
  readonly onStep?: (step: number) => void;
  /** Milliseconds between steps while playing; default 600. */
  readonly pause?: number;
}

/** As a Framework view its value is the step. */
export type RemovalStepper = HTMLElement & { value: number };

/** Of a removal after nobody is linked to anybody: whom it takes makes no difference, so nobody is named. */
export const NOT_TOLD = 'nobody is linked to anybody any more, so nobody is named';

/** '6 removed: 148 left connected of 300.' */
export function stepWords(step: number, gcc: readonly number[]): string {
  return `${formatCount(step)} removed: ${formatCount(gcc[step] ?? 0)} left connected of ${formatCount(gcc[0] ?? 0)}`;
}

/** Steps through removals: a slider, one back, one on, and play. Arrow keys on the slider step; Home and End jump. */
export function removalStepper(options: RemovalStepperOptions): RemovalStepper {
  const { gcc, onStep, pause = 600 } = options;
  const last = Math.max(0, Math.min(options.until ?? gcc.length - 1, gcc.length - 1));
  let timer: ReturnType<typeof setInterval> | undefined;

  const slider = element('input', { type: 'range', min: 0, max: last, step: 1, 'aria-label': 'Number removed' });
  const words = element('output', { class: 'stepper-words', 'aria-live': 'off' });
  const back = button('Previous', () => stepTo(root.value - 1));
  const on = button('Next', () => stepTo(root.value + 1));
  const play = button('Play', () => (timer === undefined ? start() : stop()), { class: 'stepper-play' });
  const reset = button('Start again', () => stepTo(0));
  const root: RemovalStepper = Object.assign(
    element(
      'div',
      { class: 'stepper', role: 'group', 'aria-label': 'Step through removals' },
      words,
      slider,
      element('span', { class: 'stepper-buttons' }, back, on, play, reset),
    ),
    { value: Math.max(0, Math.min(last, options.step ?? 0)) },
  );

  slider.addEventListener('input', (event) => {
    // The slider's own event would reach listeners of the whole before its value changed.
    event.stopPropagation();
    stop();
    moveTo(Number(slider.value));
  });

  function stepTo(step: number): void {
    stop();
    moveTo(step);
  }

  function moveTo(step: number): void {
    const within = Math.max(0, Math.min(last, step));
    if (within === root.value) return;
    root.value = within;
    show();
    onStep?.(within);
    root.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function start(): void {
    if (root.value >= last) moveTo(0);
    play.textContent = 'Pause';
    timer = setInterval(() => {
      // A page that redraws itself takes the stepper away; it must not go on counting.
      if (!root.isConnected || root.value >= last) stop();
      else moveTo(root.value + 1);
    }, pause);
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    play.textContent = 'Play';
  }

  function show(): void {
    slider.value = String(root.value);
    words.textContent = stepWords(root.value, gcc);
    slider.setAttribute('aria-valuetext', stepWords(root.value, gcc));
    // Not disabled at the ends: a button that vanishes from under the finger takes the focus with it.
    back.setAttribute('aria-disabled', String(root.value === 0));
    on.setAttribute('aria-disabled', String(root.value === last));
  }

  show();
  return root;
}
