import { EdgeRectangleProgram } from 'npm:sigma/rendering';

/**
 * Sigma's straight edge with both ends fading into the paper, so that many lines meeting at a disc do not blot it.
 * A class because Sigma makes its programs with `new`. It adds two lines to Sigma's own shaders; should these lines
 * not be found in another version, the edge is drawn plain.
 */
export class FadingEdge extends EdgeRectangleProgram {
  override getDefinition() {
    const plain = super.getDefinition();
    const vertex = plain.VERTEX_SHADER_SOURCE.replace(
      'varying vec4 v_color;',
      'varying vec4 v_color;\nvarying float v_along;',
    ).replace('v_normal = unitNormal;', 'v_normal = unitNormal;\n  v_along = a_positionCoef;');
    const fragment = plain.FRAGMENT_SHADER_SOURCE.replace(
      'varying vec4 v_color;',
      'varying vec4 v_color;\nvarying float v_along;',
    ).replace(
      'gl_FragColor = mix(v_color, transparent, t);',
      'float fade = mix(0.3, 1.0, smoothstep(0.0, 0.35, min(v_along, 1.0 - v_along)));\n  gl_FragColor = mix(v_color, transparent, t) * fade;',
    );
    const whole = vertex.includes('v_along = ') && fragment.includes('float fade');
    return whole ? { ...plain, VERTEX_SHADER_SOURCE: vertex, FRAGMENT_SHADER_SOURCE: fragment } : plain;
  }
}
