import type { NodeProgramType } from 'npm:sigma/rendering';

/**
 * A node program that draws diamonds where the given one draws discs, rings and gaps included: distance from the middle is
 * counted along the two axes instead of straight. Should the line this changes not be found in another version of the
 * library, the node is drawn as a disc.
 */
export function diamondProgram(Disc: NodeProgramType): NodeProgramType {
  return class extends (Disc as unknown as DefinedProgram) {
    override getDefinition() {
      const round = super.getDefinition();
      const FRAGMENT_SHADER_SOURCE = round.FRAGMENT_SHADER_SOURCE.replace(
        'length(v_diffVector)',
        'abs(v_diffVector.x) + abs(v_diffVector.y)',
      );
      return { ...round, FRAGMENT_SHADER_SOURCE };
    }
  } as unknown as NodeProgramType;
}

/** What a program's type does not say of it: that its shaders are given by a method. */
type DefinedProgram = new (...given: never[]) => { getDefinition(): { readonly FRAGMENT_SHADER_SOURCE: string } };
