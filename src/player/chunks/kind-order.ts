import { orderPlayer } from '../kinds/order.ts';
import { registry } from '../registry.ts';

Object.assign(registry.kinds, { order: orderPlayer });
