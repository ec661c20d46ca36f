import { vi } from 'vitest';
import { patience } from './patience.ts';

/** The limits of tests and hooks that name none, by the load when their file begins. */
vi.setConfig({ testTimeout: patience(30), hookTimeout: patience(60) });
