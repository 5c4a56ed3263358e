package dev.shinchoku.service.views;

import java.util.List;

import dev.shinchoku.service.views.Generations.Building;
import dev.shinchoku.service.views.Generations.Phase;

/**
 * Keeps {@link Generations}. Every change is one conditional write: of any number of instances that try, one does it, and whoever dies before
 * or after leaves a state that any other goes on from.
 */
public interface GenerationStore {
    Generations load();

    /** Begins a rebuild unless one is on; tells whether it did. */
    boolean begin(Building building);

    /** Begins a rebuild in the place of the one that is on, if that is still this one. */
    boolean replace(Generation current, Building building);

    /** Moves the rebuild on, if it is still in this phase. */
    boolean move(Generation building, Phase from, Phase to);

    /** Makes what was built serve, if it is still being handed over. */
    boolean switchTo(Generation building);

    /** Ends the rebuild, if it is still this one; what was built goes. */
    boolean cancel(Generation building);

    /** Notes that the serving views are up to date for the first time. */
    void nowWhole(Generation serving);

    /** Removes the collections of this generation. */
    void drop(Generation generation, List<String> collections);

    /** Removes the collections of generations that nobody knows: a write that came late has created them anew. */
    void dropUnknown();

    /** Notes that nothing is left of what was retired. */
    void removed(Generation retired);
}
